# Texts of instances wherever they are asked for, each in a class of its own.
class A:
    def __repr__(self): return 'A!'
class B:
    def __str__(self): return 'b'
    def __repr__(self): return 'B!'
class C:
    def __repr__(self): return 'C!'
class D:
    def __repr__(self): return 'D!'
class E:
    def __repr__(self): return 'E!'
class F:
    def __repr__(self): return 'F!'
class G:
    def __repr__(self): return 'G!'
class H:
    def __repr__(self): return 'H!'
print('%s' % A(), end=' ')
print('{} {!r} {!s:>4}|{x}'.format(B(), C(), C(), x=D()))
print(f'{E()} {[E()]!r:>10} {F()=}')
print('%r %s' % ([G()], {1: H()}))
class I:
    def __repr__(self): return 'I!'
class J:
    def __repr__(self): return 'J!'
class K:
    def __repr__(self): return 'K!'
print('{0} {0!r} {1[0]}'.format(I(), [J()]), format(K()), format([K()]), '%s' % [K()])
class L:
    def __repr__(self): return 'L!'
class M(L): pass
d = {'a': M()}
print('%(a)s' % d, '{a}'.format(a=[M()]), '{0[a]}'.format(d))
import sys
class N:
    def __str__(self): return 'N!'
sys.stdout.write(str(N()) + '\n')
class O:
    def __repr__(self): return 'O!'
try: raise ValueError(O(), 1)
except ValueError as e: print(e, repr(e))
try: raise ValueError(O())
except ValueError as e: print(e, e.args)
try: {}[O()]
except KeyError as e: print(e)
def gen():
    yield O()
print(list(gen()), {O(): 1}.keys(), dict(a=O()).items(), {2: O()}.values())
print(str((O(),)), ascii([O()]))

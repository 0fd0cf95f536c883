# redefinitions: conditions, loops, exceptions, nested
import sys
if sys.version_info >= (3, 0):
    class Text(str):
        def shout(self): return self.upper() + "!"
else:
    class Text(str):
        def shout(self): return "old"
print(Text("a").shout())
try:
    from ordereddict import OrderedDict
except ImportError:
    class OrderedDict(dict):
        def first(self): return next(iter(self))
d = OrderedDict(); d["x"] = 1
print(d.first(), d)
class Node:
    def __init__(self, v): self.v = v
    def __repr__(self): return "N%d" % self.v
nodes = [Node(1)]
class Node:
    def __init__(self, v, w=0): self.v, self.w = v, w
    def __repr__(self): return "M%d,%d" % (self.v, self.w)
nodes.append(Node(2))
print(nodes, [isinstance(n, Node) for n in nodes], [n.v for n in nodes])
def use():
    return Node(9)
print(use())
class Base:
    def who(self): return "base"
class Mid(Base): pass
class Base:
    def who(self): return "other"
class End(Base): pass
print(Mid().who(), End().who(), isinstance(Mid(), Base), isinstance(End(), Base))
for k in range(2):
    class Loop:
        def f(self): return 1
    print(Loop().f())
class Loop:
    def f(self): return 2
print(Loop().f())
class E1(Exception): pass
def thrower(): raise E1("first")
class E1(ValueError): pass
try:
    thrower()
except ValueError as e:
    print("value", e)
def outer():
    class In:
        def f(self): return "in1"
    a = In()
    class In(In):
        def f(self): return "in2" + super().f()
    return a.f(), In().f()
print(outer())
class Old:
    x = 1
    class Inner:
        y = 2
Old.Inner.y = 3
print(Old.Inner.y)
class Old:
    x = Old.x + 10
print(Old.x)
del Old
try:
    Old
except NameError as e:
    print(e)

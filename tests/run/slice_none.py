# Bounds of slices that may be None.
def cut(s, n):
    for i in (None, 1, 2, -1, 100, -100):
        print(s[i:n], s[:i], s[i:], s[i::2], s[n:i:-1], s[i::-1], s[:i:-2], s[::i] if i else "")
cut("abcdef", 3)
cut([1,2,3,4], None)
cut((1,2,3,4,5), -2)
cut(b"abcd", 1)
xs=[1,2,3,4,5]
def pos(x): return xs.index(x) if x in xs else None
print(xs[pos(3):], xs[pos(9):], xs[:pos(9)], xs[:pos(2)], xs[pos(2):pos(4)], xs[pos(9):pos(9):pos(9)])
def cyc(n): return xs[n or None:]
print(cyc(0), cyc(2))
t=(1,"a",2.0)
print(t[pos(9):], t[pos(2):])
del xs[pos(4):]
print(xs)
xs[pos(9):]=[7]
print(xs)
d={}
print([1,2,3][:d.get("k")], [1,2,3][d.get("k"):2])
def f(x): return [1, 2, 3][x:]
print(f(None), f(1))
for v in (None, 1, "a"):
    try: print([1,2,3][v:])
    except TypeError as e: print(e)
def f(k): 
    return "abcdef"[::k]
print(f(None), f(2), f(-1))
def f(a,b,c): return [0,1,2,3,4,5][a:b:c], "abcdef"[a:b:c], (0,1,2,3,4,5)[a:b:c]
for a in (None,0,2,-1,9,-9):
    for b in (None,0,4,-2,9,-9):
        for c in (None,1,2,-1,-3):
            print(f(a,b,c))
try: f(1,2,0)
except ValueError as e: print(e)

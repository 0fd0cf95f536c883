x = 1; y = 2; print(x, y)
if x: print("a"); print("b")
else: print("c")
for i in range(3): x += i; y *= 2
while x > 3: x -= 1; print(x); continue
def f(a): a += 1; return a
print(f(x)); print(f(f(x))); pass
def nothing(): pass
def doc(): "only a docstring"
def dots(): ...
print(nothing(), doc(), dots(), nothing() is None); ...; 1; "text"; None; x; (x, y); [x]
if not x: pass
elif y: print("elif")
for i in (): print(i)
else: print("else")
def g(n):
    if n: return 1
    else: return
print(g(0), g(1)); del x; x = 5; assert x; assert x == 5, "message"; global_ = x; print(global_)

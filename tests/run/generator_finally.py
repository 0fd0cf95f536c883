def g(n):
    try:
        for i in range(n):
            try:
                yield i
            finally:
                print("inner", i)
    finally:
        print("outer")
for x in g(3):
    if x == 1:
        break
print("--")
list(g(2))
print("--")
hs = [g(5)]
next(hs[0])
hs[0] = g(1)
print("dropped")
def use():
    for x in g(2):
        return x
print(use())
h = g(5)
next(h)
h = None
print("rebound")
def local():
    k = g(2)
    next(k)
    k = 5
    print("local", k)
local()
next(g(1))
print("temporary")

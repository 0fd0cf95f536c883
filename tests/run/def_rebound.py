def f():
    return 1
print(f())
def f(x=2):
    return x
print(f(), f(5))
flag = len("abc") > 2
if flag:
    def g(a):
        return "long " + str(a)
else:
    def g(a):
        return "short " + str(a)
print(g(3))
f = g
print(f(1))
def g(a):
    return a
print(g(2), f(2))
def use():
    if flag:
        def h():
            return "yes"
    else:
        def h():
            return "no"
    r = h()
    def h():
        return "again"
    return r, h()
print(use())
fs = []
for i in range(2):
    def step():
        return i
    fs.append(step)
print([s() for s in fs], step())

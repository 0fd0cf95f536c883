def say(x):
    print("eval", x)
    return x
f = lambda a=say(1), b=say(2): (a, b)
print("made")
print(f(), f(5), f(b=7))
def g(x=say("d"), *, k=say("k")):
    return x, k
print(g(), g(1, k=2))
def deco(n):
    print("deco", n)
    def d(h):
        print("apply", n, h.__name__)
        return h
    return d
@deco(say("first"))
@deco(say("second"))
def target(p=say("default")):
    return p
print(target())
print((lambda *a, **k: a)(1, *(2, 3)), (lambda a, *r: r)(*"abc"))

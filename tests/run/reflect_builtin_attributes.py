class A:
    def foo(self): return 1
def f(o):
    if not isinstance(o, A):
        raise TypeError("no")
    return o.foo()
try: f(3)
except TypeError as e: print(e)
print(f(A()))
def g(o):
    if not hasattr(o, "foo"):
        raise TypeError("no")
    return o.foo()
try: g(3)
except TypeError as e: print(e)
print(g(A()))
print(hasattr(3, "foo"), hasattr([], "append"), hasattr("", "__iter__"), hasattr(None, "__bool__"), getattr(3, "zz", None))
for v in (3, "a", [1], (1, 2), {1: 2}, {1}, 2.5, None, A()):
    print(hasattr(v, "__len__"), hasattr(v, "__iter__"), hasattr(v, "append"), hasattr(v, "items"), hasattr(v, "foo"), end=" ")
    if hasattr(v, "__len__"):
        print(len(v))
    elif hasattr(v, "real"):
        print(v.real)
    else:
        print("-")

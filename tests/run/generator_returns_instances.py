# The value of a StopIteration is written as its class says.
class N:
    def __init__(self, a): self.a = a
    def __repr__(self): return f"N({self.a})"
    def __eq__(self, o): return isinstance(o, N) and self.a == o.a
    def __hash__(self): return self.a
def g(n):
    yield n
    return N(1)
def f():
    a = g(1)
    next(a)
    try: next(a)
    except StopIteration as e:
        print(repr(e.value))
        print([e.value], e.value, str(e.value))
        print(e, e.args, repr(e))
f()

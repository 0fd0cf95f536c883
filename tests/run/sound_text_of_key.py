class C:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"C<{self.n}>"
    def __hash__(self): return self.n
    def __eq__(self, o): return isinstance(o, C) and self.n == o.n
def f():
    print({C(1): 1}[C(2)])
f()

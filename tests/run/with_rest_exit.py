class A:
    def __init__(self, log): self.log = log
    def __enter__(self):
        self.log.append("in")
        return self
    def __exit__(self, *exc):
        self.log.append("out")
        return len(self.log) > 2

class B(A):
    def __exit__(self, *exc):
        print(exc[0], exc[1])
        return super().__exit__(*exc)
log = []
with A(log): pass
with A(log): raise ValueError(3)
try:
    with B([]): raise KeyError("x")
except KeyError as e: print("got", e)
a = A(log)
a.__exit__()
a.__exit__(None, None, None)
print(log)

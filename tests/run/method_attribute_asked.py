# attributes of a decorated method, asked of its instances
import functools
def count(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return f(*args, **kwargs)
    wrapper.calls = 0
    return wrapper
class A:
    def __init__(self): self.n = 0
    @count
    def step(self, by=1):
        self.n += by
        return self.n
    @count
    def other(self): return -self.n
    def report(self):
        return f"{self.step.calls} {self.other.calls}", self.step.calls + A.step.calls
class B(A):
    def more(self): return self.report()
a = A(); b = B()
print(a.step.calls)
for i in range(3): a.step(i)
b.step(by=5)
print(a.other(), b.other(), a.report(), b.more())
if a.step.calls > 2: print("many", a.step.calls)
print(a.step.calls, A.other.calls)
print(A.step.calls, a.step(), A.step.calls)

# isinstance with protocols that may be asked when the program runs
from typing import Protocol, runtime_checkable, Sized
@runtime_checkable
class Runs(Protocol):
    """docs"""
    def run(self) -> int: ...
@runtime_checkable
class Both(Runs, Protocol):
    def stop(self) -> None:
        pass
class A:
    def run(self): return 1
class B(A):
    def stop(self): print("stopped")
class C(Runs):
    def run(self): return 7
class D:
    def __init__(self): self.run = 3
@runtime_checkable
class Len(Protocol):
    def __len__(self) -> int: ...
def f(x):
    if isinstance(x, Both):
        x.stop()
        return "both"
    if isinstance(x, Runs):
        return f"runs {x.run()}"
    return "none"
print([f(v) for v in (A(), B(), C(), 3, "s", None)])
def g(v): return isinstance(v, Len) and not isinstance(v, Runs)
print([g(v) for v in ([1], "a", {}, 3, A())])
things = [A(), B(), 5]
for t in things:
    if isinstance(t, Runs): print(t.run())
print([isinstance(t, Runs) for t in things], sum(1 for t in things if isinstance(t, Both)))
d = D()
print(isinstance(d, Runs))
assert isinstance(d, Runs)

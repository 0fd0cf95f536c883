"""A method that is None in some class is none that a protocol finds."""
from typing import Protocol, runtime_checkable


@runtime_checkable
class Runs(Protocol):
    def run(self):
        pass


class A:
    def run(self):
        return 1


class B(A):
    run = None


print([isinstance(x, Runs) for x in (A(), B())])  #! E0300 isinstance with a Protocol

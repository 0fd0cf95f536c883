"""A hasattr of the program's own is not what isinstance asks."""
from typing import Protocol, runtime_checkable


def hasattr(x, name):
    return "own"


@runtime_checkable
class Runs(Protocol):
    def run(self) -> int: ...


class A:
    def run(self):
        return 1


print([isinstance(v, Runs) for v in (A(), 3)])  #! E0300 isinstance with a Protocol

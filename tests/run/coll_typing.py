from __future__ import annotations
from typing import List, Optional, Dict, TYPE_CHECKING, cast, TypeVar, Generic, NewType, Final, ClassVar, Any, overload, Protocol, Callable
import typing
if TYPE_CHECKING:
    from foo import Bar
T = TypeVar("T")
Vec = List[int]
UserId = NewType("UserId", int)
MAX: Final = 3
class Box(Generic[T]):
    limit: ClassVar[int] = 3
    def __init__(self, x: T) -> None:
        self.x: T = x
    def get(self) -> Optional[T]:
        return self.x
class Sized(Protocol):
    def size(self) -> int: ...
def f(xs: Vec, d: Dict[str, int] = {}) -> "List[int]":
    return cast(List[int], xs)
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x):
    return x
print(f([1]), Box(1).get(), Box("a").get(), UserId(3) + 1, MAX, g(1), g("a"))

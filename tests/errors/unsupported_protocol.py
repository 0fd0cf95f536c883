from abc import ABC, abstractmethod
from typing import Protocol, runtime_checkable


@runtime_checkable
class HasArea(Protocol):
    def area(self) -> float: ...


class Square:
    def area(self):
        return 4.0


class Base(ABC):
    @abstractmethod
    def f(self): ...


print(isinstance(Square(), HasArea))  #! E0300 isinstance with a Protocol
Base.register(Square)  #! E0300 register of an abstract class

# classes derived from TypedDict make dicts, in the order in which they are given keys, and check nothing
from typing import NotRequired, Required, TypedDict


class A(TypedDict):
    x: int


class B(A, total=False):
    "with a docstring"
    y: Required[str]


class C(TypedDict):
    a: int
    b: NotRequired[int]


class F(A, C):
    pass


D = TypedDict("D", {"a": int, "in": str})
E = TypedDict("E", {"a": int}, total=False)


class Outer:
    class Inner(TypedDict):
        z: int

    def make(self):
        return Outer.Inner(z=1)


def shorten(b: B) -> A:
    return {"x": len(b["y"])}


print(A(x=1), B(y="a"), B(y="s", x=1), C(a=1), D(a=1), E(), F(b=1, x=2), A({"x": 1}), A([("x", 2)], y=3))
rows: list[C] = [{"a": 1}]
rows.append(C(a=2, b=3))
print(rows, [row.get("b") for row in rows], isinstance(rows[1], dict))
print(shorten({"y": "abc"}), shorten(B(y="ab")), Outer().make())
try:
    A(3)
except TypeError as error:
    print(error)

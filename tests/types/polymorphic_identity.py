# Two instances, not one that takes a union.
def same(x):  #: same (x: int) -> int; (x: str) -> str
    return x

a = same(1)  #: a int
b = same("a")  #: b str

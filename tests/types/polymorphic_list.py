def last(xs):  #: last (xs: list[int]) -> int; (xs: list[str]) -> str
    return xs[-1]

a = last([1])  #: a int
b = last(["a"])  #: b str

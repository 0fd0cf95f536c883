a = sorted([3, 1])  #: a list[int]
b = list("ab")  #: b list[str]
c = tuple([1.5])  #: c tuple[float, ...]
d = list(range(3))  #: d list[int]

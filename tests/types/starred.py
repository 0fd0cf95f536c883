first, *rest = [1, 2, 3]  #: first int; rest list[int]
a, *b, c = (1, "x", 2.5, None)  #: a int; b list[float | str]; c None

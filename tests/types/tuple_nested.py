points = [((0, 0), "a")]  #: points list[tuple[tuple[int, int], str]]
(x, y), name = points[0]  #: x int; y int; name str

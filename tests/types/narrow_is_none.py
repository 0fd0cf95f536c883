def find(xs, x):  #: find (xs: list[int], x: int) -> int | None
    for i in range(len(xs)):  #: i int
        if xs[i] == x:
            return i
    return None

at = find([1, 2], 2)  #: at int | None
if at is not None:
    here = at  #: here int
    print(here)

def f():
    try:
        raise KeyError("a")
    except KeyError as a:
        try:
            raise ValueError("b") from a
        except ValueError as b:
            try:
                raise TypeError("c")
            finally:
                raise IndexError("d")


f()

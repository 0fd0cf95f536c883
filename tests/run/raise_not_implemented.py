def f(x):
    raise NotImplementedError(f"f of {x!r}")


f("q")

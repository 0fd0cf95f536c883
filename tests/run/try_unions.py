def f(n):
    x = None
    try:
        x = [1, "a", 2.5][n]
        y = x * 2
    except (IndexError, TypeError) as e:
        y = repr(e)
        x = n
    return x, y


for n in range(5):
    print(f(n))


def g(n):
    try:
        if n == 0:
            return None
        if n == 1:
            return 5
        if n == 2:
            return "two"
        return [n] if n == 3 else 1 / (n - 4)
    except ZeroDivisionError as e:
        return e
    finally:
        print("g", n, end=" ")


for n in range(6):
    r = g(n)
    if isinstance(r, ZeroDivisionError):
        print("error", r)
    elif r is None:
        print("none")
    else:
        print(r)


def h(values):
    out = []
    for v in values:
        try:
            out.append(v + 1)
        except TypeError as e:
            out.append(str(e))
    return out


print(h([1, None, 2.5, "s", True]))


def first_error(tests):
    error = None
    for t in tests:
        try:
            int(t)
        except ValueError as e:
            if error is None:
                error = e
            else:
                error = e if len(str(e)) > len(str(error)) else error
    return error


print(first_error(["1", "2"]), repr(first_error(["x", "longer", "3"])))
mixed = [ValueError("a"), "text", 3, None, KeyError("k")]
for m in mixed:
    if isinstance(m, Exception):
        print("exception", m, type(m).__name__)
    else:
        print("other", m, type(m).__name__)

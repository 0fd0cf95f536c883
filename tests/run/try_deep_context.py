def chain(n):
    error = None
    for i in range(n):
        try:
            if error is not None:
                raise error
            raise ValueError(i)
        except ValueError as e:
            try:
                raise ValueError(i) from e
            except ValueError as new:
                error = new
    return error


e = chain(50)
depth = 0
while e is not None:
    depth += 1
    e = e.__cause__
print(depth)


def long_chain(n):
    kept = ValueError("start")
    for i in range(n):
        try:
            raise kept
        except ValueError:
            try:
                raise ValueError(i)
            except ValueError as e:
                kept = e
    return kept


e = long_chain(3000)
count = 0
while e is not None:
    count += 1
    e = e.__context__
print(count)


def nest(n):
    try:
        if n:
            nest(n - 1)
        else:
            raise KeyError("bottom")
    except KeyError as e:
        raise KeyError(n) from e


try:
    nest(30)
except KeyError as e:
    d = 0
    while e.__cause__ is not None:
        e = e.__cause__
        d += 1
    print(d, repr(e))

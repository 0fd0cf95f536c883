import sys


def parse(s):
    try:
        return int(s)
    except ValueError as e:
        raise KeyError(s) from e


def implicit(n):
    try:
        return [1, 2][n]
    except IndexError:
        return 1 // (n - n)


def hidden(n):
    try:
        return [1, 2][n]
    except IndexError:
        raise ValueError("hidden", n, 2.5) from None


def again(n):
    try:
        return [1, 2][n]
    except IndexError:
        raise


def os_error(name):
    raise OSError(2, "no such thing", name)


def leave(n):
    try:
        sys.exit(n)
    except SystemExit as e:
        if n > 1:
            raise
        return str(e.code)


def swallow(xs):
    out = []
    for x in xs:
        try:
            out.append(10 // x)
        except ZeroDivisionError:
            out.append(-1)
        finally:
            xs[0] += 1
    return out


def half(xs, n):
    try:
        for i in range(n):
            xs[i] = i * 10
    finally:
        xs.append(-1)
    return len(xs)


def make(n):
    return ValueError(n)


try:
    parse("module")
except KeyError as problem:
    message = repr(problem)

if __name__ == "__main__":
    print(parse("1"), implicit(1), hidden(0), again(0), leave(1), swallow([1, 0]), half([1, 2], 1), make(1))
    try:
        os_error("f")
    except OSError as e:
        print(e)

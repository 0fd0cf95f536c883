def f(n):
    try:
        x = n
    except ValueError:
        return "not here"
    else:
        if n == 1:
            raise ValueError("from else")
        x += 1
    finally:
        if n == 2:
            raise KeyError("from finally")
        x += 10
    return x


for n in range(4):
    try:
        print(f(n))
    except (ValueError, KeyError) as e:
        print(repr(e), repr(e.__context__))


def g():
    try:
        try:
            raise ValueError("1")
        finally:
            raise KeyError("2")
    except KeyError as e:
        return e


e = g()
print(repr(e), repr(e.__context__))


def h():
    try:
        raise ValueError("1")
    except ValueError:
        try:
            raise KeyError("2")
        except KeyError:
            raise IndexError("3")
        finally:
            print("h finally")


try:
    h()
except IndexError as e:
    c = e
    while c is not None:
        print(repr(c), end=" ")
        c = c.__context__
    print()


def k(n):
    try:
        return 1 // n
    finally:
        print("k", n)
        int("z" if n == 5 else "1")


try:
    k(1)
    k(5)
except ValueError as e:
    print(e, e.__context__)
k(0)

def f(n):
    for i in range(4):
        try:
            1 // (i - n)
        except ZeroDivisionError:
            pass
        else:
            continue
        finally:
            if i == 3:
                return "returned in finally"
        print("handled", i)
    return "fell"


print(f(1), f(3), f(9))


def g():
    try:
        raise ValueError("lost")
    finally:
        return "g"


print(g())


def h():
    while True:
        try:
            raise ValueError("lost")
        finally:
            break
    try:
        raise
    except RuntimeError as e:
        return str(e)


print(h())


def k():
    out = []
    for i in range(3):
        try:
            out.append(i)
            raise KeyError(i)
        finally:
            continue
    return out


print(k())


def nested():
    try:
        try:
            raise ValueError("a")
        finally:
            try:
                raise KeyError("b")
            except KeyError as e:
                print("inner", repr(e.__context__))
    except ValueError as e:
        return repr(e), e.__context__


print(nested())


def return_in_handler(n):
    try:
        return 1 // n
    except ZeroDivisionError:
        return "handler"
    else:
        return "else"
    finally:
        print("finally", n)


print(return_in_handler(0), return_in_handler(1))
try:
    raise
except RuntimeError as e:
    print(e)

log = []


def note(x):
    log.append(x)


def f(n):
    try:
        note("a")
        try:
            note("b")
            if n == 1:
                raise ValueError("one")
            if n == 2:
                raise KeyError("two")
            if n == 3:
                return "three"
            try:
                if n == 4:
                    raise IndexError("four")
            finally:
                note("inner finally")
        except ValueError as e:
            note("value " + str(e))
            if n == 1:
                raise TypeError("from handler")
        finally:
            note("finally")
            if n == 5:
                raise ZeroDivisionError("in finally")
    except TypeError as e:
        note("type " + str(e) + " of " + repr(e.__context__))
    except (KeyError, IndexError) as e:
        note("lookup " + repr(e))
        try:
            raise e
        except LookupError as again:
            note("again " + str(again is e))
    except ZeroDivisionError as e:
        note(str(e) + " " + str(e.__context__))
    else:
        note("else")
    finally:
        note("outer finally")
    return "end"


for n in range(7):
    print(n, f(n))
    print(log)
    log.clear()

def again():
    raise


def outer():
    try:
        raise ValueError("first")
    except ValueError:
        again()


try:
    outer()
except ValueError as e:
    print("got", e)

try:
    again()
except RuntimeError as e:
    print("got", e, e.__context__)

try:
    try:
        raise KeyError("k")
    finally:
        try:
            again()
        except KeyError as e:
            print("in finally", e)
except KeyError as e:
    print("went on", e)

try:
    raise
except RuntimeError as e:
    print(e)


def nested():
    try:
        raise ValueError("outer")
    except ValueError:
        try:
            raise KeyError("inner")
        except KeyError:
            pass
        raise


try:
    nested()
except Exception as e:
    print(repr(e))
outer()

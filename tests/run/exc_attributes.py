class AppError(Exception):
    level = 3

    def __init__(self, message, code):
        super().__init__(message)
        self.code = code

    def describe(self):
        return f"{self.code}: {self.args[0]}"


class Small(AppError):
    def __init__(self, code):
        super().__init__("small", code)
        self.extra = [code]

    def __str__(self):
        return "Small!" + str(self.code)


class Plain(ValueError):
    pass


class NoSuper(Exception):
    def __init__(self, a, b):
        self.a = a


def f(n):
    if n == 0:
        raise AppError("zero", 5)
    if n == 1:
        raise Small(7)
    if n == 2:
        raise Plain("plain", n)
    if n == 3:
        raise NoSuper(1, "x")
    if n == 4:
        raise Plain
    return 10 // (n - 5)


for i in range(7):
    try:
        print(f(i))
    except Small as e:
        print("small", e, e.extra, e.code, e.describe(), e.args, repr(e))
    except AppError as e:
        print("app", e, e.code, e.describe(), e.args, repr(e), e.level)
    except (Plain, NoSuper) as e:
        print("others", e, repr(e), e.args)
    except Exception as e:
        print(type(e).__name__, e)

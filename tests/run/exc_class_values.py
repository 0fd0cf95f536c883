class AppError(Exception):
    def __init__(self, text, code=1):
        super().__init__(text)
        self.code = code

class NotFound(AppError):
    pass

class Denied(AppError, PermissionError):
    def __init__(self, text):
        super().__init__(text, 403)

errors = {404: NotFound, 403: Denied, 400: ValueError, 500: AppError}

def fail(code):
    raise errors[code](f"code {code}")

for code in (404, 403, 400, 500, 1):
    try:
        fail(code)
    except AppError as e:
        print(type(e).__name__, e, e.code, type(e) is NotFound, type(e) is AppError, e.__class__.__name__)
    except (ValueError, KeyError) as e:
        print(type(e).__name__, e, type(e) is ValueError, type(e) is KeyError, type(e) == LookupError)

def raises(expected, function, *args):
    try:
        function(*args)
    except expected as e:
        return f"raised {type(e).__name__}: {e}"
    return "nothing"

print(raises(ZeroDivisionError, lambda a, b: a // b, 1, 0))
print(raises(NotFound, fail, 404))
print(raises(AppError, fail, 403))
print(raises((KeyError, ValueError), fail, 400))
print(raises((KeyError, NotFound), fail, 404))
print(raises(Exception, fail, 2))
try:
    print(raises(KeyError, fail, 404))
except NotFound as e:
    print("through", e)

RETRY = (OSError, NotFound)
for code in (404, 403, 500):
    try:
        try:
            fail(code)
        except RETRY as e:
            print("retry", e, isinstance(e, RETRY))
        except Denied:
            print("never")
    except AppError as e:
        print("outer", e)

cls = NotFound if len(errors) > 2 else ValueError
print(cls, cls.__name__, cls is NotFound, cls is ValueError, cls == NotFound, issubclass(cls, AppError), issubclass(cls, OSError))
try:
    raise cls("dyn")
except cls as e:
    print("got", e)

class Manager:
    def __init__(self, swallow):
        self.swallow = swallow

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, tb):
        if exc_type is None:
            print("clean", exc, tb)
            return False
        print(exc_type.__name__, exc_type is ValueError, exc_type is NotFound, issubclass(exc_type, AppError), exc, tb is not None)
        return exc_type is not None and issubclass(exc_type, self.swallow)

for code in (404, 400, 403, 0):
    try:
        with Manager((ValueError, NotFound)) as m:
            if code:
                fail(code)
        print("after", code)
    except Exception as e:
        print("left", type(e).__name__, e)

def wrap(e):
    return type(e)("wrapped " + str(e))

for e in (ValueError("a"), KeyError("b"), NotFound("c"), Denied("d")):
    w = wrap(e)
    print(repr(w), type(w) is type(e))
classes = [ValueError, NotFound, KeyError]
print(classes, NotFound in classes, sorted(c.__name__ for c in classes), {c: c.__name__ for c in classes})
for c in classes:
    try:
        raise c("n")
    except Exception as e:
        print(repr(e), isinstance(e, c), e.args)

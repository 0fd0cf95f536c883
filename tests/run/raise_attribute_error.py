def f(e):
    try:
        return e.errno
    except AttributeError as a:
        return str(a)


print(f(OSError(1, "x")), f(ValueError("v")), f(KeyError("k")))
try:
    print(StopIteration().value, StopIteration(1, 2).value, SystemExit().code, SystemExit("bye").code)
    print(ValueError().value)
except AttributeError as e:
    print(e)
try:
    print(KeyError().code)
except AttributeError as e:
    print(e)
print(ValueError("x").__context__ is None, ValueError("x").__cause__ is None)
print(type(ValueError("q")).__name__ + "!", KeyError.__name__, type(KeyError()).__qualname__)
print(str(ValueError) if False else "no", isinstance(ValueError("x"), (KeyError, ValueError)))
ValueError("x").missing

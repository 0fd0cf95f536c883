import exception_made as xc


def told(f, *args):
    try:
        return f(*args)
    except Exception as error:
        return type(error).__name__, str(error), error.args, getattr(error, "key", None), isinstance(error, xc.ConfigError)


print(told(xc.load, {}), told(xc.load, {"a": -1}), told(xc.load, {"a": 5}), told(xc.handle, {}))
print(xc.ConfigError.__doc__, xc.Missing.__doc__, xc.Missing.__mro__[1].__name__)
made = told(xc.ConfigError, "k")
if xc.__file__.endswith(".so"):
    print(made[:2] == ("TypeError", "instances of ConfigError are made by compiled code only: its __init__ is there"))
else:
    print(made.key == "k")

# isinstance of what is no exception, with classes to catch
class Fault(ValueError):
    pass
class Guard:
    def __init__(self, name, swallow=StopIteration):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        return self
    def __exit__(self, kind, error, trace):
        print("exit", self.name, kind is None)
        return isinstance(error, self.swallow)
def f(x):
    with Guard(1, LookupError):
        return x
def g(x):
    with Guard(2), Guard(3, Fault), Guard(4, (Fault, KeyError)):
        return 5
print(f(0), f(1), g(0), g(1))
def t(v, cs):
    return isinstance(v, cs)
print(t(5, ValueError), t("a", (ValueError, KeyError)), t(None, Fault))

# singletons: metaclass, __new__, borg
class Singleton(type):
    _instances = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]


class Config(metaclass=Singleton):
    def __init__(self, path="default"):
        self.path = path
        self.values = {}

    def set(self, k, v):
        self.values[k] = v


class Logger(metaclass=Singleton):
    def __init__(self):
        self.lines = []

    def log(self, text):
        self.lines.append(text)


class One:
    _instance = None

    def __new__(cls, *args):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.ready = False
        return cls._instance

    def __init__(self, n):
        if not self.ready:
            self.n = n
            self.ready = True


class Borg:
    _shared = {}

    def __init__(self):
        self.__dict__ = self._shared


class Settings(Borg):
    def __init__(self, **kw):
        super().__init__()
        self.__dict__.update(kw)


class Meta(type):
    registry = []

    def __new__(mcs, name, bases, ns):
        cls = super().__new__(mcs, name, bases, ns)
        mcs.registry.append(name)
        return cls


class A(metaclass=Meta):
    pass


class B(A):
    pass


def main():
    a = Config("x")
    b = Config("y")
    print(a is b, a.path)
    a.set("k", 1)
    print(b.values)
    Logger().log("one")
    Logger().log("two")
    print(Logger().lines)
    p, q = One(1), One(2)
    print(p is q, p.n, q.n)
    print(Meta.registry)


main()

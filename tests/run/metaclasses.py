from abc import ABCMeta, abstractmethod


class Singleton(type):
    _instances = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]


class Config(metaclass=Singleton):
    """The settings."""
    level = 1

    def __init__(self, path="default", **options):
        self.path = path
        self.options = options
        if path == "bad":
            raise ValueError("bad path")

    @classmethod
    def load(cls, path):
        return cls(path)

    def clone(self):
        return type(self)("clone")


class Special(Config):
    def __init__(self):
        super().__init__("special", depth=3)


class One(type):
    __instance = None

    def __call__(cls, *args):
        if cls.__instance is None:
            cls.__instance = super(One, cls).__call__(*args)
        return cls.__instance


class Store(metaclass=One):
    def __init__(self, n):
        self.n = n


class Registry(type):
    classes = {}

    def __new__(mcs, name, bases, namespace):
        new_class = super().__new__(mcs, name, bases, namespace)
        if bases:
            mcs.classes[name.lower()] = new_class
        return new_class

    def names(cls):
        return sorted(Registry.classes)


class Plugin(metaclass=Registry):
    def run(self, x):
        raise NotImplementedError


class Upper(Plugin):
    def run(self, x):
        return x.upper()


class Twice(Plugin):
    def run(self, x):
        return x * 2


class Mount(type):
    def __init__(cls, name, bases, attrs):
        super().__init__(name, bases, attrs)
        if not hasattr(cls, "plugins"):
            cls.plugins = []
        else:
            cls.plugins.append(cls)


class Action(metaclass=Mount):
    def act(self):
        return "none"


class Jump(Action):
    def act(self):
        return "jump"


class Run(Action):
    def act(self):
        return "run"


class Checked(type):
    def __new__(mcs, name, bases, ns):
        if bases and "check" not in ns:
            raise TypeError(name + " has no check")
        cls = type.__new__(mcs, name, bases, ns)
        cls.label = name.upper()
        return cls


class Base(metaclass=Checked):
    pass


class Good(Base):
    def check(self):
        return self.label


try:
    class Bad(Base):
        pass
except TypeError as e:
    print(e)


class AbstractSingleton(ABCMeta):
    _made = {}

    def __call__(cls, *args):
        if cls not in AbstractSingleton._made:
            AbstractSingleton._made[cls] = super().__call__(*args)
        return AbstractSingleton._made[cls]


class Shape(metaclass=AbstractSingleton):
    @abstractmethod
    def area(self):
        pass


class Unit(Shape):
    def area(self):
        return 1


a, b = Config("x", debug=True), Config("y")
print(a is b, a.path, a.options, Config.level, isinstance(a, Config), Config.load("z") is a, a.clone() is a)
print(Special().path, Special() is Special(), Special().options, issubclass(Special, Config))
print(Store(1) is Store(2), Store(3).n)
print(Plugin.names(), Registry.classes["upper"]().run("abc"), Registry.classes["twice"]().run("é"))
print([p().act() for p in Action.plugins], len(Jump.plugins))
print(Good().check(), Base.label)
try:
    Shape()
except TypeError as e:
    print(e)
print(Unit() is Unit(), Unit().area())
del Config("q").options
Config.level = 7
print(a.level)


class Fresh(metaclass=Singleton):
    def __init__(self, n):
        self.n = 10 // n


try:
    Fresh(0)
except ZeroDivisionError as e:
    print(e)
print(Fresh(5).n, Fresh(1).n)


class Other(metaclass=Singleton):
    def __init__(self, n):
        self.n = 10 // n


Other(0)

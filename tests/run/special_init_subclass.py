class Plugin:
    registry = {}
    order = []
    prefix = "p"

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.plugin_name = name or cls.__name__.lower()
        Plugin.registry[cls.plugin_name] = cls
        cls.order.append(cls.__name__)
        print("registered", cls.__name__, cls.prefix)

    def run(self):
        return f"{self.plugin_name}:{self.action()}"

    def action(self):
        return "nothing"


class Upper(Plugin):
    def action(self):
        return "upper"


class Lower(Plugin, name="low"):
    prefix = "q"

    def action(self):
        return "lower"


class Lowest(Lower, name="lowest"):
    pass


for key in sorted(Plugin.registry):
    print(key, Plugin.registry[key]().run())
print(Upper.plugin_name, Lower.plugin_name, Lowest().plugin_name, Plugin.order, [c.__name__ for c in Plugin.registry.values()])
print(Plugin.registry["low"] is Lower, hasattr(Plugin(), "plugin_name"))


class Base:
    count = 0
    subclasses = []

    @classmethod
    def __init_subclass__(cls):
        super().__init_subclass__()
        Base.count += 1
        Base.subclasses.append(cls)


class Middle(Base):
    level = 1

    def __init_subclass__(cls, level=5):
        super().__init_subclass__()
        cls.level = level


class A(Middle, level=7):
    pass


class B(Middle):
    pass


print(Base.count, [c.__name__ for c in Base.subclasses], Middle.level, A.level, B().level)


class Strict:
    def __init_subclass__(cls, **kw):
        if not hasattr(cls, "run"):
            raise TypeError(f"{cls.__name__} must define run")
        super().__init_subclass__(**kw)


class Good(Strict):
    def run(self):
        return 1


try:
    class Bad(Strict):
        pass
except TypeError as e:
    print(e)
try:
    class Odd(Good, color="red"):
        pass
except TypeError as e:
    print(e)
print(Good().run())

# event system, weak subscribers, generic __repr__
class Base:
    def __repr__(self):
        attrs = ", ".join(f"{k}={v!r}" for k, v in self.__dict__.items())
        return f"{self.__class__.__name__}({attrs})"

    def __eq__(self, other):
        return type(self) is type(other) and self.__dict__ == other.__dict__


class Event(Base):
    def __init__(self, name, **data):
        self.name = name
        self.__dict__.update(data)


class Point(Base):
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Bag(Base):
    def __init__(self, **kw):
        for key, value in kw.items():
            setattr(self, key, value)


class Bus:
    def __init__(self):
        self._handlers = {}

    def subscribe(self, name, handler):
        self._handlers.setdefault(name, []).append(handler)

    def emit(self, name, **data):
        ev = Event(name, **data)
        for h in self._handlers.get(name, ()):
            h(ev)
        return ev


def main():
    bus = Bus()
    log = []
    bus.subscribe("click", lambda e: log.append((e.x, e.y)))
    bus.subscribe("key", lambda e: log.append((e.code, 0)))
    print(bus.emit("click", x=1, y=2))
    print(bus.emit("key", code=27))
    print(log)
    print(Point(1, 2), Point(1, 2) == Point(1, 2), Point(1, 2) == Point(1, 3))
    b = Bag(a=1, b="two", c=[3])
    print(b, b.a, b.b, b.c)
    for name in ("a", "b", "c", "d"):
        print(name, getattr(b, name, None), hasattr(b, name))
    print(vars(b))
    for k, v in vars(b).items():
        print(k, v)


main()

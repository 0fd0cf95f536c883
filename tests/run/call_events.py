# An event bus and a shell: handlers of different signatures, called through one place.
from collections import defaultdict


class Bus:
    def __init__(self):
        self.handlers = defaultdict(list)
        self.log = []

    def on(self, name, handler=None):
        if handler is None:
            return lambda function: self.on(name, function)
        self.handlers[name].append(handler)
        return handler

    def emit(self, name, *args, **kwargs):
        results = [handler(*args, **kwargs) for handler in list(self.handlers[name])]
        self.log.append((name, len(results)))
        return results


bus = Bus()


@bus.on("greet")
def hello(name):
    return "hello " + name


@bus.on("greet")
def twice(name, times=2):
    return name * times


class Counter:
    count = 0

    def bump(self, *args, **kwargs):
        self.count += 1
        return self.count


counter = Counter()
bus.on("greet", counter.bump)
bus.on("tick", counter.bump)
bus.on("tick", lambda: "tock")
bus.on("sum", lambda a, b, c=0: a + b + c)
bus.on("sum", max)
print(bus.emit("greet", "Ann"), bus.emit("tick"), bus.emit("sum", 3, 4))
bus.handlers["greet"].remove(hello)
print(bus.emit("greet", "Zed"), bus.emit("nobody", 1, 2, 3))
for call in (lambda: bus.emit("tick", 1)), (lambda: bus.emit("sum")), (lambda: bus.emit("sum", 5)):
    try:
        print(call())
    except TypeError as error:
        print(error)
print(bus.log)


class Shell:
    def __init__(self):
        self.values = {}
        self.commands = {"set": self.store, "get": self.load, "quit": self.leave, "upper": str.upper}
        self.running = True

    def store(self, name, value):
        self.values[name] = value
        return f"{name}={value}"

    def load(self, name):
        return self.values.get(name, "undefined")

    def leave(self):
        self.running = False

    def run(self, line):
        name, *args = line.split()
        if name not in self.commands:
            return f"unknown: {name}"
        try:
            return self.commands[name](*args)
        except TypeError as error:
            return f"usage: {error}"


shell = Shell()
shell.commands["echo"] = lambda *words: " ".join(words)
shell.commands["add"] = lambda a, b: int(a) + int(b)
for line in "set x 1", "set y", "get x", "get z", "echo a b c", "add 2 3", "upper abc", "upper", "bogus", "quit":
    print(line, "->", shell.run(line))
print(shell.running)

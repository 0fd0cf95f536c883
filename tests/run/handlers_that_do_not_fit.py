# Functions in one list that take different arguments: those that do not fit raise, the others run.
from collections import defaultdict, namedtuple

Job = namedtuple("Job", "name cost", defaults=(1,))


class Bus:
    def __init__(self):
        self.handlers = defaultdict(list)

    def on(self, name):
        def register(f):
            self.handlers[name].append(f)
            return f

        return register

    def emit(self, name, *args, **kwargs):
        out = []
        for h in self.handlers[name]:
            try:
                out.append((h.__name__, h(*args, **kwargs)))
            except TypeError as e:
                out.append((h.__name__, str(e)))
        return out


bus = Bus()


@bus.on("start")
def started(job, *, when):
    return f"{job.name} at {when:.2f}"


@bus.on("start")
def count(job, when=None):
    return job.cost if when is None else when


@bus.on("done")
def done(job, when):
    return (job, when)


for line in bus.emit("start", Job("x"), when=1.5), bus.emit("start", Job("y"), 2.5), bus.emit("done", Job("z", 3), 3.5):
    print(line)
print(bus.emit("start", Job("w")), bus.emit("none"), bus.emit("done"))


def emit(handlers, *args, **kwargs):
    for h in handlers:
        try:
            print(h(*args, **kwargs))
        except TypeError as e:
            print(e)


emit([started, done], Job("a", 2), 2.5)
emit([done, started, len], Job("b", 2), 2.5)

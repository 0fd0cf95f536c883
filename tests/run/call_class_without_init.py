# Stars in calls of classes without __init__, and of generators' methods as values.
class Plain:
    pass


class Taking:
    def __init__(self, *args, **named):
        self.count = len(args) + len(named)


def make(cls, *args, **named):
    return cls(*args, **named)


print(type(make(Plain)).__name__, make(Taking, 1, 2, x=3).count, make(Taking).count)
for cls in Plain, Taking:
    for args in [], [1]:
        for named in {}, {"k": 1}:
            try:
                print(type(cls(*args)).__name__, type(cls(**named)).__name__)
            except TypeError as error:
                print(error)
try:
    make(Plain, 1)
except TypeError as error:
    print(error)

words = iter("a b c d".split())
step = words.__next__
print(step(), step())
for word in iter(step, "d"):
    print(word)


def averages():
    total = count = 0
    average = None
    while True:
        total += yield average
        count += 1
        average = total / count


running = averages()
next(running)
send, stop = running.send, running.close
print([send(x) for x in (10, 20, 60)])
stop()
for function in step, (lambda: send(1)):
    try:
        print(function())
    except StopIteration:
        print("over")

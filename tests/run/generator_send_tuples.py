# Tuples of several lengths that are sent: the variable is tuple[T, ...].
def echo(n):
    got = yield ()
    while True:
        kept = got
        if got is not None and len(got) > 3:
            return got
        got = yield kept


for sent in [[(4, 5), (), (1, 2, 3), None, (2**70, -1), (1, 2, 3, 4)], [(7,), (9, 9, 9, 9)]]:
    running = echo(0)
    print(next(running))
    try:
        for value in sent:
            print(running.send(value))
    except StopIteration as stop:
        print("stop", stop.value)


def nested():
    got = yield 0
    total = 0
    while got:
        for name, pair in got:
            total += len(name) + sum(pair)
        got = yield total


adding = nested()
next(adding)
print(adding.send((("ab", (1, 2)),)), adding.send((("c", (2**64,)), ("", ()))))
try:
    adding.send(())
except StopIteration:
    print("ended")

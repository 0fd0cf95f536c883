"""What a tuple or list held ends from the last item to the first, when the tuple or list goes."""


def opened(n):
    try:
        yield n
    finally:
        print("end", n)


def started(n):
    generator = opened(n)
    next(generator)
    return generator


def pairs():
    pair = (started(1), started(2), started(3))
    print("made")
    pair = None
    print("gone")
    pair = ("é", started(4), 2**70, started(5))
    print(pair[0])


def lists(n):
    items = [started(i) for i in range(n)]
    print("made")
    items = None
    print("gone")
    items = [started(7), started(8), started(9)]
    items = [1]
    print(items)


def sequences(n):
    items = tuple([started(i) for i in range(n)])
    print("made")
    items = None
    print("gone")


pairs()
lists(3)
lists(0)
sequences(3)

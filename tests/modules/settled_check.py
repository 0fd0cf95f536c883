import traceback

import settled as m


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        frames = [(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__) if f.name != "attempt"]
        return type(e).__name__, str(e), frames


def show():
    g = m.Grid()
    h = m.Grid.HEIGHT
    print(attempt(lambda: g.fill().cells), attempt(g.at, 5, -1), attempt(len, g), m.Grid.area(), attempt(g.area), h)
    for b, e in ((2, 100), (-3, 5), (2 ** 40, 3), (10 ** 30, 10 ** 20), (0, 0)):
        print(attempt(m.power, b, e), end=" ")
    for x in (0, 3, -1, 2 ** 63, 10 ** 30):
        print(attempt(m.mix, x), attempt(m.pair, x), attempt(m.limit, x), end=" ")
    print(attempt(m.mixed, 6), attempt(lambda: sum(m.mixed(100000))), attempt(m.table), attempt(m.ways, 20), attempt(m.deep, 40))
    print(attempt(m.deep, 10 ** 4)[:2] if m.SIZE < 100 else 0, attempt(m.fails, 1), attempt(m.fails, 3), attempt(m.fails, m.STEP))
    print(list(m.numbers()), m.counter()(), attempt(m.early), m.EARLY)


show()
for name, values in (("MOD", (7, 2 ** 70, -5, 10 ** 9 + 7)), ("MASK", (255, 2 ** 100 - 1, -1, 2 ** 64 - 1)),
                     ("SIZE", (1, 0, -3, 2 ** 40, 8)), ("STEP", (5, 3)), ("SIGN", (10 ** 20, -1)), ("LATE", (5, 21)),
                     ("LIMIT", (2 ** 70, -2 ** 63, 2 ** 61))):
    for value in values:
        setattr(m, name, value)
        print(name, value)
        if name == "SIZE" and value > 100:
            print(m.pair(2 ** 41 + 5), m.limit(2))
        else:
            show()
m.Grid.WIDTH = 2
show()
m.Grid.HEIGHT = 0
show()
m.Grid.WIDTH, m.Grid.HEIGHT = 4, 3
show()


def change():
    m.SIZE = 100


print(m.called(change, 3), m.SIZE, m.pair(250))

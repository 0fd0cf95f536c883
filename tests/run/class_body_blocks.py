import contextlib


class Config:
    squares = [i * i for i in range(5)]
    for i in range(3):
        last = i
    del i
    table = {}
    for name, value in [("a", 1), ("b", 2)]:
        table[name] = value * 10
    del name, value
    try:
        value2 = int("x")
    except ValueError as e:
        value2 = -1
        why = str(e)
    else:
        why = "none"
    finally:
        done = True
    try:
        limit = int("12")
    except ValueError:
        limit = 0
    with contextlib.suppress(KeyError):
        found = table["a"]
    tmp = 5
    doubled = tmp * 2
    scaled = [x * 3 for x in [tmp, doubled]]
    del tmp

    def show(self):
        return self.last, self.doubled, self.limit


c = Config()
print(c.show(), Config.squares, Config.table, Config.value2, Config.why, Config.done, Config.scaled)
print(hasattr(Config, "i"), hasattr(Config, "tmp"), hasattr(c, "name"), hasattr(Config, "value2"))
try:
    print(Config.i)
except AttributeError as e:
    print(e)

# d[k] += 1 where d is an instance with __getitem__, or a list, a text, a dict
class Box:
    def __init__(self):
        self.items = {}

    def __getitem__(self, k):
        if k in self.items:
            return self.items[k]
        return 0

    def __setitem__(self, k, v):
        self.items[k] = v


def f(n):
    box = Box()
    d = {"a": box, "c": "text", "d": [1.5, 2.5], "e": {0: 1, 1: "y"}, "f": (1, 2)}
    for k in "acdef":
        for v in (0, 1):
            try:
                d[k][v] += n
                print(k, v, d[k][v])
            except (TypeError, KeyError, IndexError) as e:
                print(k, v, type(e).__name__, e)
    print(box.items, d["d"], d["e"])


f(1)
f(True)

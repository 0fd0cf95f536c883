# keys that are looked for where there never is one: their hash is asked nevertheless
d = {}


class Env(dict):
    pass


class H:
    def __hash__(self):
        print("hash")
        return 1

    def __eq__(self, other):
        return True


def remove(key):
    del d[key]


for f in (lambda: [1] in d, lambda: d[[1]], lambda: d.get([2]), lambda: d.pop((1, 2), 3), lambda: {1} in Env(),
          lambda: Env()[[1]], lambda: Env().get([1]), lambda: [1] in set(), lambda: set().discard([1]),
          lambda: H() in d, lambda: d.get(H()), lambda: H() in set(), lambda: Env()[H()], lambda: [1] in frozenset(),
          lambda: ([1], 2) in d, lambda: d[(1, [2])], lambda: remove(H()), lambda: remove((1, [2])), lambda: d["a"]):
    try:
        print(f())
    except (TypeError, KeyError) as e:
        print(type(e).__name__, e if not isinstance(e.args[0], H) else "H")

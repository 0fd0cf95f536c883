def f(): yield 1
for v in [f, [1, 2], len, "ab", None, f(), lambda: 3]:
    try:
        print(list(iter(v)))
        it = iter(v)
        print("made")
    except TypeError as e:
        print(e)
def kind(v):
    for name, test in [("len", lambda: len(v)), ("iter", lambda: iter(v)), ("hash", lambda: hash(v)), ("int", lambda: int(v)), ("add", lambda: v + v), ("call", lambda: v()), ("item", lambda: v[0]), ("float", lambda: float(v)), ("sorted", lambda: sorted(v)), ("upper", lambda: v.upper()), ("append", lambda: v.append), ("next", lambda: next(v)), ("in", lambda: 1 in v), ("neg", lambda: -v), ("items", lambda: v.items()), ("set", lambda: {v}), ("sum", lambda: sum(v)), ("join", lambda: "".join(v))]:
        try:
            test()
            yield name
        except (TypeError, ValueError, KeyError, IndexError, AttributeError):
            pass
class Box:
    def __len__(self): return 2
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return i
def f(): return 1
for v in [5, 2.5, "ab", "12", [1, 2], ["a"], (1, 2), {"a": 1}, {0: 1}, {1, 2}, None, True, f, [], ""]:
    print(v if not callable(v) and not isinstance(v, Box) else "obj", " ".join(kind(v)))

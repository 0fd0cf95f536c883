import kept

t = kept.TABLE
print(t, kept.table() is t, kept.push(4), t)
t.append(5)
t[0] = 2 ** 70
print(kept.total(), kept.push(6), t, kept.TABLE is t)
del t[1:]
print(kept.total(), kept.table())
r = kept.row(0)
r.append(7)
print(kept.sums(), kept.ROWS, kept.ROWS[0] is r, kept.row(0) is r)
kept.ROWS[1] = r
print(kept.sums(), kept.row(1) is r)
kept.ROWS.append([100])
print(kept.sums())
kept.replace(0)
print(kept.ROWS, r, kept.ROWS[1] is r, kept.sums())
kept.TABLE = [9, 9]
print(kept.total(), t, kept.table())
kept.TABLE.append(1)
print(kept.total(), kept.push(0), kept.TABLE)
kept.NAMES[0] = "日"
kept.NAMES += ["c"]
print(kept.names(), kept.NAMES)
kept.limit = 2 ** 62
print(kept.square())
kept.limit = -3
print(kept.square(), kept.limit, kept.pair, kept.maybe)
kept.pair = (5, "y")
print(kept.pair, kept.choose(2.5), kept.maybe, kept.choose(None), kept.maybe)
kept.maybe = 0.5
print(kept.maybe)
a = kept.collect(1)
a.append("no"[:0] or 50)
print(kept.collect(2), kept.collect(3) is a, kept.collect(4, [0]), a)
from kept import *
print(table() is kept.TABLE, limit, sorted(name for name in dir() if name in ("TABLE", "ROWS", "limit", "pair", "push")))
if kept.__file__.endswith(".so"):
    for name, value in (("limit", 1.5), ("TABLE", [1.5]), ("TABLE", (1,)), ("pair", (1, 2)), ("maybe", 1), ("NAMES", None)):
        try:
            setattr(kept, name, value)
            print("accepted", name, value)
        except TypeError as e:
            assert name in str(e), e
    kept.TABLE.append("x")
    try:
        kept.total()
        print("accepted")
    except TypeError as e:
        assert str(e) == "a list of compiled code must be list[int], but [4] of it is str, not int", e
    del kept.TABLE[-1]
    print(kept.total() == sum(kept.TABLE))
else:
    print(True)

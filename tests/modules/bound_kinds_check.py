import inspect
import bound_kinds as m


def trial(f):
    try:
        return f()
    except Exception as e:
        return type(e).__name__, str(e)


C = m.Color
print(C.RED, repr(C.GREEN), C.RED.name, C.GREEN.value, m.paint(C.RED) is C.GREEN, m.paint(C.GREEN) is C.RED, C.RED.shout())
print(list(C), len(C), C(1) is C.RED, C["GREEN"] is C.GREEN, C(C.RED) is C.RED, C.RED in C, [c.name for c in C])
print(trial(lambda: C(7)), trial(lambda: C["NO"]), {C.RED: 1}[C.RED], C.RED == C.RED, C.RED != C.GREEN, C.RED == 1, C.RED is C.RED)
print(trial(lambda: setattr(C, "RED", C.GREEN))[0], trial(lambda: setattr(C.RED, "value", 5))[0], isinstance(C.RED, C), type(C.RED) is C)
i = m.Item("a", 2.0)
print(i, i.tags, m.Item("a", 2.0) == i, i == 3, i != 3, None == i, i in [1, "x", i], i.total(3), m.Item("b", 1.0, ["z"]).tags)
print(m.cost([i, m.Item("c", 5.0)]), m.Item("a", price=1.0).price, trial(lambda: m.Item()), trial(lambda: hash(i)))
i.tags.append("new")
i.price = 0.25
print(i, m.cost([i]), m.Item("q", 1.0).tags)
p = m.Pos(1)
print(p, p.y, m.shift(p, 5), p < m.Pos(2), p == m.Pos(1), p >= m.Pos(1, 0), hash(p) == hash(m.Pos(1)), {p: 1}[m.Pos(1, 0)])
print(trial(lambda: setattr(p, "x", 3)), trial(lambda: delattr(p, "x")), trial(lambda: m.Pos(1, 2, 3)), trial(lambda: p < 3)[0])
print(sorted([m.Pos(3), m.Pos(1, 5), m.Pos(1)]), max(m.Pos(0), p), list(inspect.signature(m.Pos).parameters), list(inspect.signature(m.Item).parameters))

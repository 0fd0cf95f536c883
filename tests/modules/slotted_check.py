import slotted


def told(f, *args):
    try:
        return f(*args)
    except Exception as error:
        return type(error).__name__, str(error)


s = slotted.make(4)
print(s.x, s.y, slotted.Slotted.__slots__, slotted.Slotted.kind, s.kind)
print(told(setattr, s, "z", 1), told(setattr, s, "x", 7), s.x)
p = slotted.Point(1.0, 2.0)
print(p, p.x, slotted.Point(3.0), slotted.middle(p, slotted.Point(3.0)), p.dist(slotted.Point(0.0)), slotted.Point._fields)
log = []
with slotted.Opened(log) as opened:
    print(type(opened).__name__)
with slotted.Opened(log):
    raise ValueError("swallowed")
print(log)

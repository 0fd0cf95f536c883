import callback_stars as m


def area(width, height=2):
    if width < 0:
        raise ValueError(f"width {width}")
    return width * height


def show(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


signal = m.Signal().connect(area, lambda *sides: sum(sides), max)
print(signal.emit(3, 4), signal.emit(5, 6), m.Signal().emit(1))
show(signal.emit, -1, 2)
show(signal.emit, 1, 2, 3)
print(m.attempt(area, 3), m.attempt(area, 3, 5), m.attempt(area, -3, default=0), m.attempt(area, -3, 1))
show(m.attempt, area)
show(m.attempt, area, 1, 2, 3)
print(m.call(area, 3), m.call(area, 3, height=7), m.call(area, width=1, height=9), m.call(area, 2, 2))
show(m.call, area, 3, depth=7)
show(m.call, area, 3, width=7)
print(m.call_behind(area, 4), m.call_behind(area, 4, 4))
print(m.call_keyed(lambda *xs, sign: [x * sign for x in xs], [1, 2], -1), m.call_keyed(lambda *xs, sign: [sign], [], 5))
print(m.call_named(area, {"width": 3, "height": 8}), m.call_named(area, {"width": 3}))
show(m.call_named, area, {})
lists = m.call(lambda a, b: [a is b, len(a)], signal.emit(1, 1), signal.emit(2, 2))
print(lists)

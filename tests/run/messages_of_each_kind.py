for v in [5, "a", None, [1]]:
    for fn in [lambda v: next(v), lambda v: v(), lambda v: v.foo, lambda v: v.foo(), lambda v: ~v if not isinstance(v, int) else 0, lambda v: abs(v) if not isinstance(v, int) else 0, lambda v: -v if not isinstance(v, int) else 0, lambda v: v[0] if not isinstance(v, (str, list)) else 0, lambda v: len(v) if not isinstance(v, (str, list)) else 0, lambda v: {v: 1}[v] if isinstance(v, list) else 0, lambda v: v.__enter__() if 0 else 1, lambda v: 1 in v if not isinstance(v, (str, list)) else 0, lambda v: [x for x in v] if not isinstance(v, (str, list)) else 0, lambda v: int(v) if not isinstance(v, (int, str)) else 0, lambda v: ord(v) if not isinstance(v, str) else 0, lambda v: v + {} , lambda v: v < {}, lambda v: "".join(v) if not isinstance(v, (str, list)) else 0, lambda v: round(v) if not isinstance(v, int) else 0, lambda v: "%d" % v if not isinstance(v, int) else 0, lambda v: f"{v:d}" if not isinstance(v, int) else 0]:
        try:
            print(repr(fn(v)))
        except (TypeError, AttributeError, ValueError) as e:
            print(repr(v), type(e).__name__, e)
    try:
        a, b = v if not isinstance(v, (str, list)) else (1, 2)
    except TypeError as e:
        print(e)
    try:
        v.x = 1
    except AttributeError as e:
        print(e)
    try:
        v[0] = 1
    except TypeError as e:
        print(e)
    try:
        del v[0]
    except TypeError as e:
        print(e)

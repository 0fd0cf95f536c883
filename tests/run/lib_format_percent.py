"""% with formats that are met at run time, and with names."""
d = {"a": 1, "b": "x"}
for f in ["%(a)s %(b)r", "%(c)s", "%(a", "%d", "%(a)s %d", "%%", "%(a)5d|", "plain", "%(a)*d", "%(b)s%(a)s"]:
    try:
        print(f % d)
    except (KeyError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
for f in ["%(a)s", "%s", "%s %s", "x"]:
    for v in [1, "s", None]:
        try:
            print(f % v)
        except (KeyError, ValueError, TypeError) as e:
            print(type(e).__name__, e)
    try:
        print(f % [1, 2])
    except TypeError as e:
        print(e)
    try:
        print(f % (1, 2))
    except TypeError as e:
        print(e)
    for v in [{"a": 5}, 3, (1, 2)]:
        try: print(f % v)
        except TypeError as e: print(e)
class P:
    def __str__(self): return "P!"
    def __repr__(self): return "P?"
for f in ["%(a)s %(a)r"]:
    print(f % {"a": P()})
    print(f % {"a": [P()]})

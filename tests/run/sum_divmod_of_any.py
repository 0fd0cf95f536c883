print(divmod(7, 2), divmod(-7.5, 2))
for a, b in [(1.0, 0), (1, 0), (1, 0.0), (True, False)]:
    try:
        print(divmod(a, b))
    except ZeroDivisionError as e:
        print(e)
try:
    print(divmod(1.0, 0))
except ZeroDivisionError as e:
    print(e)
try:
    print(divmod(1, 0))
except ZeroDivisionError as e:
    print(e)
def total(v): return sum([1, 2], v)
for v in [5, True, 2.5, "ab", None, [1, "x"], (1, 2), 0, b"x"]:
    try:
        print(total(v))
    except TypeError as e:
        print(e)
for v in ["ab", None, [1], 2.5]:
    try:
        print(chr(v))
    except TypeError as e:
        print(e)
vals = [5, -2, True, 2.5, "ab", None, [1, 2], (1, 2), {"a": 1}, 0, 1.0]
for a in vals:
    for b in vals:
        try:
            print(a, b, divmod(a, b))
        except (TypeError, ZeroDivisionError) as e:
            print(a, b, e)

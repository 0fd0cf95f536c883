def f(): return 1
class K:
    def append(self, x): return ("K", x)
for v in [[1], f, len, 5]:
    try:
        m = v.append
        print("has append", m(3))
    except AttributeError as e:
        print(e)
for v in ["ab", f]:
    try:
        print(v.upper())
    except AttributeError as e:
        print(e)
    try:
        g = v.split
        print(g("a"))
    except AttributeError as e:
        print(e)

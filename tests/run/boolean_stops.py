def find(n):
    if n < 0:
        return None
    if n == 0:
        return ()
    return n, [(n, n)], n + 1

def look(n):
    if n < 0:
        return None
    if n == 0:
        return 0
    return n, [(n, n)], "x"

class P:
    def __init__(self, x):
        self.pos = x

    def get(self):
        return self.pos

def main():
    for n in (3, 0, -3):
        res = find(n)
        print(res and (len(res), [1]))
        res2 = look(n)
        print(res2 and (res2[0], len(res2[1]), 5))
        print(res2 and (res2[0], len(res2[1])) or ([1], "a"))
        print(res2 and n and (1.5, 2, 3))
        print(res2 or (1.5, None, 3))
        print(not res2 or (1.5, None, 3))
    p = P((1, 2))
    q = P(None)
    for o in (p, q):
        print(o.get() and (o.get()[0] / 2, "s"), o.pos and ("t", o.pos[1]))
        print(o.get() or (None, "s"), o.pos or ("t", 2, 3))
    d = {"a": (1, 2), "b": None}
    print([d[k] and ([k], d[k][1]) for k in d], [d.get(k) and (k, k) for k in "abc"])
main()

# A name that is not bound raises where it is evaluated, whatever stands around it.
def f(k):
    try:
        if k == 0:
            for i in sorted([0, i], key=lambda x: x):
                pass
        elif k == 1:
            print(sorted([N], reverse=True))
        elif k == 2:
            for j in sorted([0, j]):
                pass
        elif k == 3:
            for j in sorted(N, key=len):
                pass
        elif k == 4:
            for j in reversed(N):
                pass
        elif k == 5:
            for j in reversed([m]):
                pass
        elif k == 6:
            for j in enumerate([m, j]):
                pass
        elif k == 7:
            for j in zip([m, j], [1]):
                pass
        elif k == 8:
            for j in map(str, [m, j]):
                pass
        elif k == 9:
            for j in filter(None, [m, j]):
                pass
        elif k == 10:
            for j in list([m, j]):
                pass
        elif k == 11:
            for j in set([m, j]):
                pass
        elif k == 12:
            for j in (x for x in [m]):
                pass
        elif k == 13:
            for j in [x for x in [m]]:
                pass
        elif k == 14:
            for j in range(m):
                pass
        elif k == 15:
            for j in iter([m]):
                pass
        elif k == 16:
            for j in sorted([m] + [1], key=lambda x: -x, reverse=True):
                pass
        elif k == 17:
            print(max([m], key=lambda x: x), min(m), sum([m]))
        elif k == 18:
            print(sorted((x for x in [m]), key=lambda x: x))
        elif k == 19:
            print(sorted({m: 1}, key=lambda x: x))
        elif k == 20:
            print(sorted([1], key=lambda x: N))
        elif k == 21:
            xs = [1]
            xs.sort(key=lambda x: N)
        elif k == 22:
            print(max([1, 2], key=lambda x: N))
        elif k == 23:
            print(min(1, m, key=lambda x: N))
        elif k == 24:
            print(list(map(lambda x: N, [1])), list(filter(lambda x: N, [1])))
        elif k == 25:
            print(any(N for x in [1]), all(N for x in []))
        elif k == 26:
            print(dict(a=m), dict([(1, m)]), set([m]), tuple([m]), list((m,)))
        elif k == 27:
            a, b = [m, 1]
        elif k == 28:
            a, *b = [m, 1]
        elif k == 29:
            del [1][m]
        elif k == 30:
            [1][m:] = [2]
        elif k == 31:
            [1][0:1] = [m]
        elif k == 32:
            return [m, *[1]]
        elif k == 33:
            return {**{m: 1}}
        elif k == 34:
            return f"{m:>{k}}"
        elif k == 35:
            return f"{k:>{m}}"
        elif k == 36:
            return "%s" % (m,)
        elif k == 37:
            return "%s" % m
        elif k == 38:
            while m:
                pass
        elif k == 39:
            return not m and N
        elif k == 40:
            pass
        elif k == 41:
            raise m
        elif k == 42:
            raise ValueError(m)
        elif k == 43:
            assert 0, m
        elif k == 44:
            pass
        elif k == 45:
            match m:
                case 1:
                    pass
        elif k == 46:
            match k:
                case 46 if m:
                    pass
        elif k == 47:
            m += 1
        elif k == 48:
            n = m = m
        elif k == 49:
            (n := m)
        elif k == 50:
            return m if k else 3
        elif k == 51:
            return 3 if m else 4
        elif k == 52:
            return k < m < N
        elif k == 53:
            return m.x.y(N)
        elif k == 54:
            return m[N]
        elif k == 55:
            return "x".join([m])
        elif k == 56:
            return sum([1], m)
        elif k == 57:
            return isinstance(m, int)
        elif k == 58:
            return print(m, sep=N)
        elif k == 59:
            return int(m), float(m), str(m)
        elif k == 60:
            return len([m]), abs(m)
        elif k == 61:
            yy = [m for _ in range(0)]
            print(yy)
            return [m for _ in range(1)]
        elif k == 62:
            return {m for _ in range(1)}
        elif k == 63:
            return {1: m for _ in range(1)}
        elif k == 64:
            return {m: 1 for _ in range(1)}
        elif k == 65:
            return [1 for _ in range(1) if m]
        elif k == 66:
            return divmod(m, 2), pow(m, 2), round(m)
        elif k == 67:
            return -m, ~m, +m
        elif k == 68:
            return next(iter([m])), next(m, N)
        elif k == 69:
            return getattr(m, "x", N)
        elif k == 70:
            return (m, 1)[0]
        elif k == 71:
            return [*m], (*m, 1), {*m}
        if k > 1000:
            m = 3
    except Exception as e:
        print(k, type(e).__name__, e)
    else:
        print(k, "fine")
for k in range(72):
    f(k)

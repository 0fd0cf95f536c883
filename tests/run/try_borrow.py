def f(rows, i):
    try:
        row = rows[i]
        row.append(len(row))
        rows.pop()
        return row[10]
    except IndexError as e:
        print(e, rows)
        return row


rows = [[1], [2, 3], [4]]
print(f(rows, 2), rows)
print(f(rows, 0), rows)
try:
    print(f(rows, 9))
except UnboundLocalError as e:
    print(e)


def g(texts):
    out = []
    best = ""
    for t in texts:
        try:
            word = t + "!"
            n = int(t)
            best = word if n > 1 else best
            out.append(word * n)
        except ValueError:
            out.append(word + "?")
        finally:
            out.append(word)
    return out, best


print(g(["2", "x", "1"]))


def h(xs):
    last = [0]
    for x in xs:
        try:
            last = [x, 10 // x]
        except ZeroDivisionError:
            last.append(-1)
        yielded = last
    return yielded, last


print(h([5, 0, 0, 2, 0]))


def early(n):
    s = "s" + str(n)
    try:
        t = s + "t"
        if n == 1:
            return t
        if n == 2:
            raise ValueError(t)
        u = t + "u"
    except ValueError as e:
        return str(e) + s
    else:
        return u
    finally:
        s += "f"


print(early(0), early(1), early(2))

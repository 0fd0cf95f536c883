# unpacking of what is always empty; `and` of tuples of one length with those of another
def f(pair):
    pair[0], *rest = [y for x in [] for y in (x, 2)]
    return rest
def g():
    a, *b = [y for x in [] for y in (x,)]
    print(a, b)
for h in (lambda: f([1]), g):
    try:
        print(h())
    except ValueError as e:
        print(e)
def falsy(x, c):
    y = [1] if c else x
    z = y and ()
    print(z)
    w = x or ()
    print(w)
    v = (1, 2, 3) if c == 1 else [] if c == 2 else [4]
    u = v and ()
    t = not v or ()
    print(u, t)
for c in range(3):
    falsy((1, 2, 3), c)

class Idx:
    def __index__(self): return 1
for x in [2.567, 1234, True, 2.5, -0.5]:
    for d in [None, 1, 0, -2, 2.5, "a", True, Idx()]:
        try:
            print(x, round(x, d), round(x, ndigits=d))
        except TypeError as e:
            print(e)
def rnd(v, places=None): return round(v, places)
print(rnd(2.5), rnd(3.14159, 2), rnd(7), rnd(7, 1))
def apply(f, args): return f(*args)
for f in [round, max, abs]:
    for args in [[2.567], [2.567, 1], [3, None], [1, 2, 3], []]:
        try:
            print(apply(f, args))
        except TypeError as e:
            print(e)

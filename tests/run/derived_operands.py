class Symbol(str):
    pass
def add(a, b):
    return a + b
def less(a, b):
    return a < b
xs = [Symbol("a"), "b", 1, None, [2], 2.5, (1,), {"x": 1}]
for x in xs:
    for y in xs:
        for f in (add, less):
            try:
                print(repr(f(x, y)))
            except TypeError as e:
                print(e)
class Rows(list):
    pass
class Pair(list):
    pass
class Tab(dict):
    pass
class Own(list):
    def __add__(self, other):
        return NotImplemented
for v in (Rows([1]), Pair([1, 2]), Tab(a=1), Own([2])):
    for w in (3, None, "x", [1], (1,)):
        try:
            print(v + w)
        except TypeError as e:
            print(type(v).__name__, e)
        try:
            print(w + v)
        except TypeError as e:
            print(type(v).__name__, e)
        try:
            print(v * w)
        except TypeError as e:
            print(type(v).__name__, e)
try:
    Rows() + 3
except TypeError as e:
    print(e)

print(hash(0), hash(-1), hash(-2), hash(2**61 - 1), hash(2**61), hash(2**100), hash(True), hash(1.0), hash(0.5), hash(-0.0))
print(hash(1.0) == hash(1), hash("ab") == hash("a" + "b"), hash(b"ab") == hash(b"a" + b"b"), hash(1 + 0j) == hash(1))
print(hash(range(3)) == hash(range(0, 3, 1)), hash(range(0)) == hash(range(5, 5)))
a, b, c = 1, 2, 3
del (a, b)
del [c]
xs = [1, 2, 3, 4]
del (xs[0], [xs[-1]])
print(xs, bytes(range(3)), bytes(range(5, 0, -2)))
try:
    print(a)
except NameError as error:
    print(error)

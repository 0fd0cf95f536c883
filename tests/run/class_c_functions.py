"""C functions of the library that a class has as variables: they are no methods."""
import time, math, operator, itertools, functools


class F:
    conv = time.gmtime
    root = math.sqrt
    add = operator.add
    size = len
    ch = chr
    red = functools.reduce
    count = itertools.count
    compress = itertools.compress

    def show(self):
        return self.conv(0)[0], self.add("a", "b"), list(self.compress("abc", [1, 0, 1]))


f = F()
print(f.conv(0)[0], F.conv(0)[0])
print(f.root(4.0))
print(f.add(1, 2))
print(f.size([1]), f.ch(65))
print(f.red(lambda a, b: a + b, [1, 2]))
print(next(f.count(4)))
print(f.show())
conv = f.conv
print(conv(0)[1])
print(time.gmtime, operator.add, len, itertools.count, functools.partial, functools.reduce)
print(type(time.gmtime).__name__, type(operator.add).__name__, type(itertools.chain).__name__)
try:
    f.conv(0, 1)
except TypeError as e:
    print(e)

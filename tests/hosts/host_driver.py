import numpy

import host

print(host.total([1, 2]), host.double([1.0]), host.grid(2), host.swap((1, "a")), host.swap((1, "b"), True, times=2), host.shout("a", 2))
print(host.words("a b"), host.power(2, 3), host.pick([1], 0), host.ratio(1, 2), host.root(4.0), host.maybe(1), host.spread(1j, 2))
print(host.fill(numpy.zeros(2), 1.0), host.count(numpy.zeros(2, dtype=numpy.int32)), host.primes(3), host.parallel(3))
s = host.Square(2.0)
s.notes["a"] = 1
s.half = s.half + host.Square(1.0, "small").area()
print(s == s, hash(s), len(s), repr(s), host.Shape.called("q").name, host.Shape.double(2), host.Shape("x").area())
print(host.largest([s, host.Shape("y")]).name, host.tally(["a"], {"a": 1}, {"a"}))

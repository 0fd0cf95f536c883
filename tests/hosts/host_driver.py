import numpy

import host

print(host.total([1, 2]), host.double([1.0]), host.grid(2), host.swap((1, "a")), host.swap((1, "b"), True, times=2), host.shout("a", 2))
print(host.words("a b"), host.power(2, 3), host.pick([1], 0), host.ratio(1, 2), host.root(4.0), host.maybe(1), host.spread(1j, 2))
print(host.fill(numpy.zeros(2), 1.0), host.count(numpy.zeros(2, dtype=numpy.int32)), host.primes(3), host.parallel(3))

"""random: CPython 3.11's numbers after the same seed.

Numbers come from C (_random.pyi), out of the generator that is in use: the module's own, or that of the instance whose
method runs.  What is drawn for a result, and in which order, is random.py's.
"""
import _random
from _random import random, getrandbits, uniform, triangular, gauss, normalvariate, lognormvariate
from _random import expovariate, vonmisesvariate, gammavariate, betavariate, paretovariate, weibullvariate
from bisect import bisect as _bisect
from itertools import accumulate as _accumulate
from math import ceil as _ceil, floor as _floor, isfinite as _isfinite, log as _log

__all__ = ["Random", "SystemRandom", "betavariate", "choice", "choices", "expovariate", "gammavariate", "gauss",
           "getrandbits", "getstate", "lognormvariate", "normalvariate", "paretovariate", "randbytes", "randint",
           "random", "randrange", "sample", "seed", "setstate", "shuffle", "triangular", "uniform",
           "vonmisesvariate", "weibullvariate"]


# ---- the state ----
def seed(a=None, version=2):
    if a is None:
        _random.seed_any()
    elif isinstance(a, str):
        if version == 1:
            _random.seed_int(_legacy([ord(c) for c in a]))
        else:
            _random.seed_bytes(a.encode())
    elif isinstance(a, (bytes, bytearray)):
        if version == 1:
            _random.seed_int(_legacy([byte for byte in a]))
        else:
            _random.seed_bytes(bytes(a))
    elif isinstance(a, int):
        _random.seed_int(a)
    elif isinstance(a, float):
        _random.seed_float(a)
    else:
        raise TypeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")


def _legacy(codes):
    x = codes[0] << 7 if codes else 0
    for code in codes:
        x = ((1000003 * x) ^ code) & 0xFFFFFFFFFFFFFFFF
    x ^= len(codes)
    return -2 if x == -1 else x


def getstate():
    return 3, tuple(_random.words()), _random.waiting_gauss() if _random.has_gauss() else None


def setstate(state):
    version, words, waiting = state
    if version != 3:
        raise ValueError("state with version %s passed to Random.setstate() of version %s" % (version, 3))
    if len(words) != 625:
        raise ValueError("state vector is the wrong size")
    _random.set_words([word for word in words])
    if waiting is None:
        _random.forget_gauss()
    else:
        _random.set_gauss(waiting)


# ---- integers ----
def _whole(value, name):
    if isinstance(value, int):
        return value
    number = int(value)
    if number != value:
        raise ValueError("non-integer %s for randrange()" % name)
    return number


def randint(a, b):
    last = b + 1
    return _random.randrange(_whole(a, "arg 1"), _whole(last, "stop"))


def randrange(start, stop=None, step=1):
    first = _whole(start, "arg 1")
    if stop is None:
        if step != 1:
            raise TypeError("Missing a non-None stop argument")
        return _random.randrange(first)
    last = _whole(stop, "stop")
    by = _whole(step, "step")
    if by == 1:
        return _random.randrange(first, last)
    return _random.randrange(first, last, by)


def randbytes(n):
    return getrandbits(n * 8).to_bytes(n, "little")


# ---- sequences ----
def choice(seq):
    if not len(seq):
        raise IndexError("Cannot choose from an empty sequence")
    return seq[_random.below(len(seq))]


def shuffle(x):
    for i in range(len(x) - 1, 0, -1):
        j = _random.below(i + 1)
        x[i], x[j] = x[j], x[i]


def sample(population, k, *, counts=None):
    if counts is None:
        return _sample(population, k)
    return _sample_counted(population, k, counts)


def _sample_counted(population, k, counts):
    cum_counts = list(_accumulate(counts))
    if len(cum_counts) != len(population):
        raise ValueError("The number of counts does not match the population")
    total = cum_counts.pop()
    if total <= 0:
        raise ValueError("Total of counts must be greater than zero")
    return [population[_bisect(cum_counts, at)] for at in _sample(range(total), k)]


def _sample(population, k):
    if isinstance(population, (set, frozenset, dict)):
        raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
    n = len(population)
    if not 0 <= k <= n:
        raise ValueError("Sample larger than population or is negative")
    limit = 21
    if k > 5:
        limit += 4 ** _ceil(_log(k * 3) / _log(4))
    if n <= limit:
        pool = list(population)
        result = []
        for i in range(k):
            j = _random.below(n - i)
            result.append(pool[j])
            pool[j] = pool[n - i - 1]
        return result
    chosen = set()
    return [population[_fresh(n, chosen)] for _ in range(k)]


def _fresh(n, chosen):
    j = _random.below(n)
    while j in chosen:
        j = _random.below(n)
    chosen.add(j)
    return j


def choices(population, weights=None, *, cum_weights=None, k=1):
    n = len(population)
    if weights is not None:
        if cum_weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        return _weighted(population, n, list(_accumulate(weights)), k)
    if cum_weights is not None:
        return _weighted(population, n, cum_weights, k)
    size = float(n)
    return [population[_floor(random() * size)] for _ in range(k)]


def _weighted(population, n, cum_weights, k):
    if len(cum_weights) != n:
        raise ValueError("The number of weights does not match the population")
    total = cum_weights[-1] + 0.0
    if total <= 0.0:
        raise ValueError("Total of weights must be greater than zero")
    if not _isfinite(total):
        raise ValueError("Total of weights must be finite")
    return [population[_bisect(cum_weights, random() * total, 0, n - 1)] for _ in range(k)]


# ---- generators of their own ----
class Random:
    VERSION = 3

    def __init__(self, x=None):
        self._state = bytearray(_random.state_size())
        self.seed(x)

    def seed(self, a=None, version=2):
        _random.enter(self._state)
        try:
            seed(a, version)
        finally:
            _random.leave()

    def getstate(self):
        _random.enter(self._state)
        state = getstate()
        _random.leave()
        return state

    def setstate(self, state):
        _random.enter(self._state)
        try:
            setstate(state)
        finally:
            _random.leave()

    def random(self):
        _random.enter(self._state)
        number = random()
        _random.leave()
        return number

    def getrandbits(self, k):
        _random.enter(self._state)
        try:
            return getrandbits(k)
        finally:
            _random.leave()

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def randint(self, a, b):
        _random.enter(self._state)
        try:
            return randint(a, b)
        finally:
            _random.leave()

    def randrange(self, start, stop=None, step=1):
        _random.enter(self._state)
        try:
            return randrange(start, stop, step)
        finally:
            _random.leave()

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def choice(self, seq):
        _random.enter(self._state)
        try:
            return choice(seq)
        finally:
            _random.leave()

    def shuffle(self, x):
        _random.enter(self._state)
        try:
            shuffle(x)
        finally:
            _random.leave()

    def sample(self, population, k, *, counts=None):
        _random.enter(self._state)
        try:
            return sample(population, k, counts=counts)
        finally:
            _random.leave()

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        _random.enter(self._state)
        try:
            return choices(population, weights, cum_weights=cum_weights, k=k)
        finally:
            _random.leave()

    def triangular(self, low=0.0, high=1.0, mode=None):
        _random.enter(self._state)
        try:
            if mode is None:
                return triangular(low, high)
            return triangular(low, high, mode)
        finally:
            _random.leave()

    def gauss(self, mu=0.0, sigma=1.0):
        _random.enter(self._state)
        number = gauss(mu, sigma)
        _random.leave()
        return number

    def normalvariate(self, mu=0.0, sigma=1.0):
        _random.enter(self._state)
        number = normalvariate(mu, sigma)
        _random.leave()
        return number

    def lognormvariate(self, mu, sigma):
        _random.enter(self._state)
        try:
            return lognormvariate(mu, sigma)
        finally:
            _random.leave()

    def expovariate(self, lambd):
        _random.enter(self._state)
        try:
            return expovariate(lambd)
        finally:
            _random.leave()

    def vonmisesvariate(self, mu, kappa):
        _random.enter(self._state)
        try:
            return vonmisesvariate(mu, kappa)
        finally:
            _random.leave()

    def gammavariate(self, alpha, beta):
        _random.enter(self._state)
        try:
            return gammavariate(alpha, beta)
        finally:
            _random.leave()

    def betavariate(self, alpha, beta):
        _random.enter(self._state)
        try:
            return betavariate(alpha, beta)
        finally:
            _random.leave()

    def paretovariate(self, alpha):
        _random.enter(self._state)
        try:
            return paretovariate(alpha)
        finally:
            _random.leave()

    def weibullvariate(self, alpha, beta):
        _random.enter(self._state)
        try:
            return weibullvariate(alpha, beta)
        finally:
            _random.leave()


class SystemRandom(Random):
    def seed(self, a=None, version=2):
        _random.use_system(self._state)

    def getstate(self):
        raise NotImplementedError("System entropy source does not have state.")

    def setstate(self, state):
        raise NotImplementedError("System entropy source does not have state.")

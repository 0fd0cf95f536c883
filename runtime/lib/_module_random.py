# _module_random.py -- the module random as a value.
# In: the program's `rng=random`.  Out: one object with the module's functions.
# Rule: as the module has them; its text, which names a file of CPython's, is an error.
import random as _random


class module:
    def seed(self, a=None, version=2):
        _random.seed(a, version)

    def getstate(self):
        return _random.getstate()

    def setstate(self, state):
        _random.setstate(state)

    def random(self):
        return _random.random()

    def getrandbits(self, k):
        return _random.getrandbits(k)

    def randbytes(self, n):
        return _random.randbytes(n)

    def randint(self, a, b):
        return _random.randint(a, b)

    def randrange(self, start, stop=None, step=1):
        return _random.randrange(start, stop, step)

    def choice(self, seq):
        return _random.choice(seq)

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        return _random.choices(population, weights, cum_weights=cum_weights, k=k)

    def shuffle(self, x):
        _random.shuffle(x)

    def sample(self, population, k, *, counts=None):
        return _random.sample(population, k, counts=counts)

    def uniform(self, a, b):
        return _random.uniform(a, b)

    def triangular(self, low=0.0, high=1.0, mode=None):
        return _random.triangular(low, high, mode)

    def gauss(self, mu=0.0, sigma=1.0):
        return _random.gauss(mu, sigma)

    def normalvariate(self, mu=0.0, sigma=1.0):
        return _random.normalvariate(mu, sigma)

    def lognormvariate(self, mu, sigma):
        return _random.lognormvariate(mu, sigma)

    def expovariate(self, lambd):
        return _random.expovariate(lambd)

    def vonmisesvariate(self, mu, kappa):
        return _random.vonmisesvariate(mu, kappa)

    def gammavariate(self, alpha, beta):
        return _random.gammavariate(alpha, beta)

    def betavariate(self, alpha, beta):
        return _random.betavariate(alpha, beta)

    def paretovariate(self, alpha):
        return _random.paretovariate(alpha)

    def weibullvariate(self, alpha, beta):
        return _random.weibullvariate(alpha, beta)

    def __repr__(self):
        raise RuntimeError("the text of a module is not supported")


random = module()

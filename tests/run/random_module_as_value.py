# the module random as a value: a default, an attribute, a variable
import random
from random import Random
def deal(cards, n, rng=random):
    cards = cards[:]
    rng.shuffle(cards)
    return sorted(cards[:n]), rng.randint(1, 6), rng.choice("abc")
class Layer:
    def __init__(self, n, rng=None):
        self.rng = rng or random
        self.w = [self.rng.gauss(0, 1) for _ in range(n)]
    def step(self):
        return self.rng.uniform(0, 1), self.rng.random(), self.rng.randrange(10), self.rng.randrange(2, 9), self.rng.randrange(0, 100, 7)
random.seed(5)
print(deal(list(range(10)), 3))
print(deal(list(range(10)), 3, random.Random(1)))
print(deal(list(range(10)), 3, rng=Random(2)))
print(Layer(2).w, Layer(1).step(), Layer(1, Random(3)).step())
r = random
print(r.choices([1, 2, 3], k=4), r.choices("ab", weights=[1, 9], k=3), r.sample(range(100), 4), r.triangular(), r.triangular(0, 5, 2.5), r.expovariate(2))
print(r.choices([1, 2, 3], cum_weights=[1, 5, 6], k=3), r.getrandbits(40), r.betavariate(1, 2), r.gauss(), r.normalvariate(3, 4), r.randbytes(3))
s = r.getstate()
a = r.random()
r.setstate(s)
print(a == r.random(), r is random, random is r, r == random, rng_is := (r if r is not None else random) is random)
def late(rng=None):
    if rng is None:
        rng = random
    return rng.random()
r.seed("x")
x = late()
random.seed("x")
print(x == late(), late(Random(1)))
try:
    r.choice([])
except IndexError as e:
    print(e)
print([f(1, 2) for f in (random.uniform, r.randint)][1] in (1, 2))


class Population:
    def random(self, rng=random):
        return rng.random() < 2

    def more(self):
        rng = random
        return rng.randint(3, 3)


print(Population().more())

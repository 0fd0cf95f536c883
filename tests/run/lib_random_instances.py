"""random.Random: generators of their own, side by side, derived, kept in lists and attributes."""
import random
from random import Random

a, b = random.Random(1), Random(1)
print(a.random() == b.random(), a.randint(1, 100), b.randint(1, 100))
random.seed(7)
first = random.random()
c = random.Random(7)
c.random()
print(c.random() == random.random(), first)
for seed in ["text", "é語😀", b"bytes", bytearray(b"ba"), 5, -5, 2 ** 100, -2 ** 100, 0.5, -1.5, True, "", b"", 0]:
    r = random.Random(seed)
    print(r.random(), r.getrandbits(70), r.randrange(10 ** 20))
for seed in ["text", b"bytes", ""]:
    r.seed(seed, 1)
    print(r.random())
try:
    random.seed((1, 2))
except TypeError as e:
    print(e)


class Dice(random.Random):
    sides = 6

    def roll(self):
        return self.randint(1, self.sides)


class World:
    def __init__(self, seed):
        self.rng = random.Random(seed)

    def step(self):
        return self.rng.choice("NESW") + str(self.rng.randrange(1, 10, 3))


d = Dice(3)
print([d.roll() for _ in range(10)])
worlds = [World(i) for i in range(3)]
print([[w.step() for w in worlds] for _ in range(4)])
r = Random(11)
xs = list(range(12))
r.shuffle(xs)
print(xs, r.sample(xs, 4), r.sample("abcdef", 3), r.sample(range(10 ** 6), 5), r.sample((1, 2, 3), 0))
print(r.choice((1, 2.5)), r.choice(range(5, 50, 5)), r.choice({0: "z", 1: "o"}), r.randbytes(5), r.uniform(2, 3))
print(r.gauss(0, 1), r.gauss(), r.gauss(10, 0.5), r.normalvariate(0, 1), r.lognormvariate(0, 1), r.triangular(),
      r.triangular(1, 3), r.triangular(0, 1, 0.9), r.expovariate(2), r.vonmisesvariate(0, 4), r.gammavariate(2, 3),
      r.betavariate(1, 2), r.paretovariate(3), r.weibullvariate(1, 2))
for bad in range(6):
    try:
        if bad == 0:
            r.choice([])
        elif bad == 1:
            r.randint(3, 1)
        elif bad == 2:
            r.sample([1, 2], 3)
        elif bad == 3:
            r.getrandbits(-1)
        elif bad == 4:
            r.sample({1, 2}, 1)
        else:
            r.choices([], k=1)
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
    print(r.random())


class Picky:
    """A sequence whose items draw from the same generator."""

    def __init__(self, rng):
        self.rng = rng

    def __len__(self):
        return 4

    def __getitem__(self, i):
        if i == 3:
            raise IndexError("three")
        return self.rng.random() + i


p = Picky(r)
for _ in range(8):
    try:
        print(r.choice(p), random.random())
    except IndexError as e:
        print(e, random.random())
s = random.SystemRandom()
print(0 <= s.random() < 1, 1 <= s.randint(1, 6) <= 6, s.choice([4]), s.getrandbits(0))
for f in [s.getstate]:
    try:
        f()
    except NotImplementedError as e:
        print(e)

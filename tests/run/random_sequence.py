import random

random.seed(42)
print(random.random(), random.randint(1, 100), random.uniform(1, 2), random.randrange(10), random.randrange(0, 100, 7))
xs = list(range(10))
random.shuffle(xs)
print(xs, random.choice(xs), random.gauss(0, 1), random.gauss(0, 1), random.sample(xs, 3))
random.seed("text")
print(random.random(), random.getrandbits(40))
random.seed(2.5)
print([random.randint(0, 2 ** 70) for _ in range(3)], random.choice("abc"), random.choices([1, 2, 3], k=4))

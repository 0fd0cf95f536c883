import random

for seed in (0, 1, -5, 2 ** 70, "text", "é", 1.5, 42):
    random.seed(seed)
    print(random.random(), random.randint(1, 6), random.randrange(10), random.randrange(5, 50, 5), random.uniform(-1, 1), random.gauss(0, 1))
random.seed(7)
xs = list(range(10))
random.shuffle(xs)
print(xs, random.choice(xs), random.choice("héllo"), random.choice((1, 2, 3)), random.choice(range(100)))
print([random.randint(0, 2 ** 70) for _ in range(3)], random.randrange(-10, -1), random.randint(5, 5), [random.gauss(1, 0.5) for _ in range(3)])
words = ["a", "b", "c"]
random.shuffle(words)
rows = [[1], [2], [3]]
random.shuffle(rows)
print(words, rows, random.choice(words), random.choice(rows), random.uniform(3, 3), random.random() < 1)

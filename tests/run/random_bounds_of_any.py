import random
random.seed(3)
data = {"i": 5, "s": "x", "n": None, "l": [1], "b": True}
for k, v in data.items():
    for call in (lambda: random.randint(1, v), lambda: random.randint(v, 9), lambda: random.randrange(v), lambda: random.Random(1).randint(0, v), lambda: random.randrange(0, v, 2)):
        try:
            print(k, call())
        except (TypeError, ValueError) as e:
            print(k, type(e).__name__, e)
print([random.randint(1, 6) for _ in range(8)], random.randint(5, 5))
try:
    random.randint(3, 1)
except ValueError as e:
    print(e)

import random


def draw(n):
    random.seed(n)
    out = []
    for i in range(5):
        try:
            k = random.randint(0, 3)
            out.append(12 // k)
        except ZeroDivisionError:
            out.append(random.random() < 2)
    return out


print(draw(1), draw(2), draw(3))
try:
    random.choice([])
except IndexError as e:
    print(e)
try:
    random.randint(5, 1)
except ValueError as e:
    print(e)
try:
    random.sample([1, 2], 3)
except ValueError as e:
    print(e)
print(random.random() < 1)

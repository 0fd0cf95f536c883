"""random.choices and random.sample with weights and counts in every form; getstate and setstate."""
import random

random.seed(5)
people = ["ann", "bob", "cat"]
weights = [5, 1, 0.5]
print(random.choices(people, weights)[0], random.choices(people, weights, k=4), random.choices(people, k=3))
print(random.choices(people, cum_weights=[1, 3, 6], k=4), random.choices("abc", weights=(1, 0, 2), k=5))
print(random.choices(range(10), [1] * 10, k=3), random.choices((1, 2), weights=[True, False], k=2))
print(random.choices([1, "x", None], [3, 2, 1], k=5), random.choices(population=people, weights=weights, k=2))


def pick(population, chances=None, n=1):
    return random.choices(population, chances, k=n)


print(pick(people), pick(people, weights), pick(people, weights, 3), pick([[1], [2]], None, 2))
given = (people, [1, 1, 1])
print(random.choices(*given), random.choices(*given, k=2))
scores = {"x": 3, "y": 1}
print(random.choices(list(scores), list(scores.values()), k=6), random.choices(list(scores), scores.values(), k=2))
print(random.choices([0, 1], [w / 2 for w in (1, 3)], k=5))
for case in range(8):
    try:
        if case == 0:
            random.choices(people, [1, 2])
        elif case == 1:
            random.choices(people, [0, 0, 0])
        elif case == 2:
            random.choices(people, [1.0, float("inf"), 1.0])
        elif case == 3:
            random.choices(people, weights, cum_weights=weights)
        elif case == 4:
            random.choices([], [])
        elif case == 5:
            random.choices([])
        elif case == 6:
            random.sample(people, 2, counts=[1, 2])
        else:
            random.sample(people, 2, counts=[0, 0, 0])
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
print(random.sample(people, counts=[4, 2, 1], k=5), random.sample(range(100), 10), random.sample(people, k=3))
print(random.choices(people, k=0), random.choices(people, weights, k=-1))

state = random.getstate()
print(state[0], len(state[1]), state[2], isinstance(state, tuple))
before = [random.random() for _ in range(3)]
random.setstate(state)
print(before == [random.random() for _ in range(3)])
random.gauss(0, 1)
state = random.getstate()
print(state[2])
one = random.gauss(0, 1), random.gauss(0, 1)
random.setstate(state)
print(one == (random.gauss(0, 1), random.gauss(0, 1)))
other = random.Random()
other.setstate(state)
print(other.gauss(0, 1) == one[0], other.getstate()[2])
print(random.randbytes(7), random.randbytes(0), random.getrandbits(0))
print(random.randrange(5), random.randrange(2, 5), random.randrange(10, 0, -3), random.randrange(0, 10, step=2))
rand = random.random
print([rand() for _ in range(2)], list(map(random.choice, [[1], "b"])))

# Functions of the library that are given a star whose length is known when it runs only.
import math
from math import gcd


def rows():
    yield [1, 2]
    yield [3, 4]


def words(text):
    return map(int, text.split())


def turned(matrix):
    return zip(*matrix)


xs = [12, 18, 30]
print(gcd(*xs), gcd(*(x * 7 for x in xs)), gcd(4, *xs), gcd(*[]), math.gcd(*words("8 12")), math.lcm(*xs, 7))
print(math.hypot(*[3.0, 4.0]), math.hypot(*words("2 3 6")), math.hypot(*map(float, [])), math.hypot(*xs, 1, 2))
print(math.atan2(*words("1 2")), math.dist(*[[1, 2], [4, 6]]), math.comb(*words("5 2")), math.perm(*words("5 2")))
print(list(range(*words("2 9 3"))), [i for i in range(*xs[:2])], list(range(*words("3"))))
for i in range(*words("1 3")):
    print(i, end=" ")
print(pow(*words("2 10")), pow(*words("2 10 1000")), divmod(*words("17 5")), complex(*words("1 2")))

# zip as a value
z = zip(*rows())
print(next(z), list(z), next(z, "end"))
z = turned([[1, 2, 3], [4, 5, 6]])
print(next(z), [item for item in z])
print(dict(turned([["a", "b"], [1, 2]])), list(turned(["abc", "xy"])), list(turned([])), list(turned([[]])))
print(list(zip("ab", *[[1, 2], [3, 4]])), list(zip([0], *[[1, 2]] * 3)))
z = zip(*[{1: 2, 3: 4}, {5: 6, 7: 8}])
print(list(z))
z = zip(*[range(3), range(5, 9)])
print(list(z))
z = zip(*{"k": 1, "m": 2})
print(list(z))
for a, *others in zip("ab", *[[1, 2], [3, 4]]):
    print(a, others)
live = [[1, 2, 3], [4, 5, 6]]
z = turned(live)
print(next(z))
live[0].append(9)
live[1][1] = "changed"
print(list(z), list(map(list, turned(live))), list(map(sum, zip(*[[1, 2], [3, 4]]))))

# map over several iterables
print(list(map(lambda a, b: a * b, *[[1, 2], [3, 4]])), list(map(max, *[[1, 9], [3, 4]])), list(map(min, *rows())))

# sets
sets = [{1, 2, 3}, {2, 3, 4}, {3, 9}]
print(set().union(*sets), set.union(*sets), set.intersection(*sets), sets[0].intersection(*sets[1:]))
print({1, 2, 3, 7}.difference(*sets), set.difference(*sets), set().union(*[[1], [1, 5]]), set().union(*["ab"]) - {"a"})
changed = {1, 2, 3, 4, 5}
changed.difference_update(*[[1], [2]])
changed.update(*[[7], [8]])
print(changed, frozenset([1, 2]).union(*sets), set(sets[0]).intersection(*[]), sets[0])


# a tuple of known length
def transposed(matrix):
    inner = type(matrix[0])
    columns = zip(*matrix)
    return type(matrix)(map(inner, columns) if inner != tuple else columns)


print(transposed(((1, 2, 3), (4, 5, 6))), transposed(([1, 2], [3, 4])), transposed([(1, 2), (3, 4)]))
pairs = zip(*("ab", [1, 2], (3.5, 4.5)))
print(next(pairs), list(pairs), list(map(pow, *([2, 3], [4, 5]))))

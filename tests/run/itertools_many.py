"""product and zip_longest of any number of iterables."""
from itertools import product, zip_longest

for x, y in product([1, 2], "ab"):
    print(x + 1, y.upper())
print(list(product([1, 2], [3], [4, 5], [6], [7, 8])))
print(len(list(product([1, 2], [3, 4], [5, 6], [7, 8], [9, 0], [1, 2]))))
print(list(product([1, 2], [3], [4], [5], repeat=2))[:3])
print(len(list(product([0, 1], [0, 1], [0, 1], [0, 1], [0, 1], repeat=2))))
print(list(product([1], [], [2], [3], [4])))
for x, y in zip_longest([1, 2, 3], [4], fillvalue=0):
    print(x + y)
print(list(zip_longest([1, 2], [3], [4, 5, 6], [7])))
print(list(zip_longest("ab", "c", "defg", "", "h", fillvalue="-")))
print(list(zip_longest([1, 2], ["a"], [3], [4.5], fillvalue="x")))


# read item by item: one iterator may stand several times
def grouper(items, n, fill=None):
    args = [iter(items)] * n
    return zip_longest(*args, fillvalue=fill)


def noisy(name, n):
    for i in range(n):
        print("get", name, i)
        yield i


for n in range(1, 6):
    print(n, list(grouper("abcdefg", n, "-")), list(grouper("", n)), list(grouper([1, 2, 3, 4], n, 0)))
it = iter("abcdefgh")
print(list(zip_longest(it, it, it, fillvalue="?")))
it = iter(range(10))
print(list(zip_longest(it, it, it, it)))
for row in zip_longest(noisy("a", 1), noisy("b", 3), noisy("c", 2)):
    print(row)
for row in zip_longest(noisy("a", 0), noisy("b", 0), noisy("c", 1), noisy("d", 1), noisy("e", 0), fillvalue="x"):
    print(row)
print(list(zip_longest([1], ["a", "b"], [2.5, 3.5, 4.5], fillvalue="")), list(zip_longest([], (), {}, "")))
xs = [1, 2]
for a, b, c in zip_longest(xs, "x", "yz"):
    if a == 1:
        xs.append(9)
    print(a, b, c)
try:
    zip_longest([1], [2], 3)
except TypeError as e:
    print(e)

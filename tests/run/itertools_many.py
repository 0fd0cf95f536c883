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

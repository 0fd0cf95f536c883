import itertools
from itertools import product, chain, islice, groupby, zip_longest, starmap, tee, accumulate, count, cycle, repeat

print(list(itertools.product([1, 2], [3, 4])), list(product("ab", [1.5], "xy")), list(product([1], "", [2])))
print(list(product("ab", repeat=2)), list(product([0, 1], repeat=0)), list(product()), list(product([7])))
print(list(product([1, 2], "ab", [None], [True])), sum(1 for t in product(range(3), repeat=4)))
for a, b in product(range(2), "xy"):
    print(a + 1, b.upper(), end=" ")
for a, b in product([5, 6], repeat=2):
    print(a * b, end=" ")
print()
print(list(chain([1, 2], [3], [])), list(chain("ab", "c")), list(chain.from_iterable([[1], [2, 3]])))
print(list(itertools.chain.from_iterable(["ab", "cd"])), list(chain()), sum(chain(range(3), range(5))))
print(list(islice([1, 2, 3, 4], 2)), list(islice("abcdef", 1, 5, 2)), list(islice(count(), 3, 6)), list(islice([1, 2], 0, None)))
it = iter(range(10))
print(list(islice(it, 3)), next(it), list(islice(it, 1, 4, 2)), next(it), list(islice(it, 0)), next(it, -1))
try:
    print(list(islice([1], -1)))
except ValueError as e:
    print(e)
try:
    list(islice([1], 0, 2, 0))
except ValueError as e:
    print(e)
print(list(zip_longest([1, 2, 3], "a")), list(zip_longest("ab", [1, 2, 3], fillvalue="-")), list(zip_longest([], [1])))
print(list(zip_longest([1], [2, 3], [4, 5, 6], fillvalue=0)))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(lambda a, b: a + b, zip("ab", "cd"))))
for key, group in groupby("aaabbca"):
    print(key, list(group), end=" ")
print([(k, len(list(g))) for k, g in groupby([1, 1, 2, 3, 3])])
words = ["apple", "avocado", "bean", "cherry", "corn"]
for letter, group in groupby(words, key=lambda w: w[0]):
    print(letter, ",".join(group))
a, b = tee([1, 2, 3])
print(next(a), next(a), list(b), list(a))
x, y, z = tee("ab", 3)
print(list(z), list(x), list(y))
print(list(accumulate([1, 2, 3])), list(accumulate([3, 1, 4], max)), list(accumulate([1, 2], initial=10)), list(accumulate([])))
print(list(accumulate("abc")), list(accumulate([2, 3], lambda p, q: p * q, initial=1)))
print(list(islice(count(1, 0.5), 4)), list(islice(cycle("ab"), 5)), list(repeat("x", 3)), list(islice(count(10, -3), 3)))
print(list(itertools.compress("abcd", [1, 0, True, 0])), list(itertools.pairwise([1, 2, 3])), list(itertools.filterfalse(None, [0, 1, ""])))
print(list(itertools.takewhile(lambda v: v < 3, [1, 2, 5, 1])), list(itertools.dropwhile(lambda v: v < 3, [1, 2, 5, 1])))
print(list(itertools.permutations("abc", 2))[:3], len(list(itertools.permutations(range(5)))), list(itertools.combinations([1, 2, 3], 2)))
print(list(itertools.combinations_with_replacement("ab", 2)), list(itertools.combinations("ab", 3)), list(itertools.permutations([], 0)))

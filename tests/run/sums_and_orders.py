print(sum([1.5, 2.5], 1), sum([[1], [2, 3]], []), sum((1, 2), 0.5), sum(range(4), 10), sum([], 3.0))
print(sum([0.1] * 10), sum([1, 2, 3], start=5))
for i, v in enumerate("abc", start=1):
    print(i, v)
for i, v in enumerate([1.5], 7):
    print(i, v)
print(list(enumerate("ab", 2)), list(enumerate("ab", start=2)))
print(list(reversed(range(5))), list(reversed(range(0, 10, 3))), list(reversed("abc")), list(reversed([1, 2])), list(reversed((1, 2))))
print(sorted("hello"), sorted("hello", reverse=True), sorted((3, 1)), sorted(range(3, 0, -1)))
print("ab" * 3, 3 * "ab", "ab" * -1, True * "x", "x" * False, [1] * 2, 2 * [1], (1,) * 2, 2 * (1, 2))
q, r = divmod(7, -2)
print(q, r, divmod(7.5, 2), divmod(-7, 2.0))
print(round(2.5), round(3.5), round(2.567, 2), round(1234, -2), round(2.5, None), round(1e20), round(25, -1), round(True), round(-0.5), round(2.5, 0), round(15, 3))
print(pow(2, 10), pow(2, 10, 1000), pow(3, -1, 7), pow(2, -1), pow(2.0, 3), pow(-2, 3, 5), pow(2, 10, -7), pow(0, 0, 1))

print(sum([]), sum([], 1.5), sum([True, True]), sum([1, 2.5, True]), sum((1, 2, 3), -6), sum(range(10)), sum([2 ** 62] * 4), sum([0.1] * 10))
print(sum([[1], [2, 3]], []), sum([(1,), (2,)], ()), sum([1j, 2]), sum([1e308, 1e308, -1e308]), sum([2 ** 63 - 1, 1]), sum([-(2 ** 63), -1]))
xs = [1, 2, 3]
total = sum(xs) / len(xs)
print(total, sum(xs, start=10), sum(x for x in xs if x > 5), sum([x / 2 for x in xs]), sum([1, 2]), sum([1.0, 2]), sum([-0.0]), sum([-0.0, -0.0]))
print(min(3, 1.0), max("a", "b"), min([1, 2], [1]), max((1, 2), (1, 3)), min("hello"), max([2, 1], default=0), min([], default=None), max(1, 2.0, True), min(1, True), max(True, 1))
print(any([]), all([]), any([0, "", None, []]), any([0, 1]), all([1, "a"]), all([1, 0]), any("ab"), all((1, None)), any([[]]), all([[]]), any(range(1)))

xs = [5, 2, 9, 1, 5]
print(sorted(xs), sorted(xs, reverse=True), xs, sorted("banana"), sorted([(1, "b"), (0, "z"), (1, "a")]))
ws = ["bb", "a", "ccc", "dd"]
ws.sort()
print(ws, sorted([2.5, -1.0, 0.0]), sorted([True, False, True]), sorted([[2], [1, 5], [1]]))
ws.sort(reverse=True)
print(ws)
print(min(xs), max(xs), min("b", "a"), max([2.5, 1.5]), min(["x", "abc"]), sum(xs), sum([0.1] * 10), sum([[1], [2]], []))
print(min([]))

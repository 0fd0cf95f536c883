pairs = [(i * 7 % 5, i) for i in range(20)]
print(sorted(pairs), sorted(pairs, reverse=True))
keys = [(p[0], "x" * (p[1] % 3)) for p in pairs]
keys.sort()
print(keys)
xs = [1, True, 1.0, 0, False, 0.0, -0.0]
print(sorted(xs), sorted(xs, reverse=True), sorted([0.0, -0.0, 0]), sorted([2.0, 2, True, 1]))
xs.sort(reverse=True)
print(xs)
ys = [[2], [1, 5], [1], [], [1, 5, 0]]
ys.sort()
print(ys, sorted(ys, reverse=True), sorted("hello"), sorted((3, 1)), sorted(range(5, 0, -2)), sorted([]))
zs = [float("nan"), 3.0, 1.0, float("nan"), 2.0]
print(sorted(zs), sorted([2 ** 64, -(2 ** 64), 5, 2 ** 63]), sorted([None]), sorted([[None]]))
print(sorted(["b", "a", "C"]), sorted([1j][:1]), sorted([(1, None)]), sorted([3, 2, 1] * 30) == [1] * 30 + [2] * 30 + [3] * 30)
big = [(i * 7919) % 1009 for i in range(2000)]
s = sorted(big)
print(all(a <= b for a, b in zip(s, s[1:])), s[:5], s[-3:], sum(s) == sum(big))

xs = [1, 2 ** 62, 2 ** 63, -(2 ** 63), 2 ** 100, -5]
xs.append(2 ** 63 - 1)
xs[0] = -(2 ** 63) + 7
xs[1] += 2 ** 62
print(xs, sorted(xs), sum(xs), max(xs), min(xs), xs.index(2 ** 100), xs.count(2 ** 63), 2 ** 63 in xs)
ys = xs[:]
ys.sort(reverse=True)
ys[0] = 1
del ys[1]
print(ys, xs == ys, [x + 1 for x in xs], [x * x for x in xs if x < 0], [x % 10 for x in xs], [x // 2 ** 60 for x in xs])
ys.reverse()
ys.extend(xs[2:4])
ys.insert(1, 10 ** 30)
ys.remove(2 ** 63)
print(ys, ys.pop(1), ys.pop(), ys * 2, ys + xs[:1], [-y for y in ys], tuple(ys), [(y, -y) for y in ys][:2])
total = 0
for y in ys:
    total ^= y
    total += y
print(total, [y for y in ys if y == 2 ** 62 * 2], [float(y) for y in ys], ys.copy() == ys, list(reversed(ys)) == ys[::-1])

def mix(n):
    if n % 2:
        return n
    return n / 2


total = 0
for i in range(5):
    print(mix(i), mix(i) * 2, mix(i) + 0.5, mix(i) == i, mix(i) < 2)
    total += mix(i)
print(total)
x = 1
x = x / 2
print(x, [1, 2.5], max(1, 2.5), max(3, 2.5), min(1, 1.0), sum([1, 2.5]), sum([0.5], 1))
s = 0
for v in [0.5, 1.5]:
    s += v * 2
print(s)
s = 0
for v in []:
    s += v * 0.5
print(s)

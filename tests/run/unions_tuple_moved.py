def star(n):
    if n:
        first = "a" + str(n)
        return first, [n]
    return "x"


print(star(1), star(0))


def kept(n):
    pair = ("b" + str(n), [n, n])
    if n > 1:
        return None
    if n:
        return pair
    return range(2 ** 70, 2 ** 70 + n + 2)


for n in range(3):
    print(kept(n), kept(n))
xs = [("c" + str(1), [2]), 5, None]
for x in xs:
    print(x)
y = xs[0]
xs.clear()
print(y)

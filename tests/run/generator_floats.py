def steps(start, stop, by):
    x = start
    while x < stop:
        yield x
        x += by
print(list(steps(0.0, 1.0, 0.25)), sum(steps(0.0, 2.0, 0.5)))
def newton(a):
    x = a
    while True:
        yield x
        x = (x + a / x) / 2
for i, x in enumerate(newton(2.0)):
    if i == 5:
        print("%.12f" % x)
        break
def complexes():
    z = 0j
    for i in range(3):
        z = z * z + (0.5 + 0.5j)
        yield z
print(list(complexes()))
def bools(xs):
    for x in xs:
        yield x > 1
print(list(bools([1, 2])), sum(bools([5, 6])))

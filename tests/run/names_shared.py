def value(value):
    return value + 1


def total(total_):
    value = total_
    return value * 2


def x():
    y = 5
    return y


def y():
    x = 6
    return x


f = 10


def g(g, h=f):
    f = g + h
    return f


print(value(1), total(3), x() + y(), f, g(1), g(g=2, h=3))
value_int, value_2, value2 = 1, 2, 3
print(value(value_int), value_2, value2)
for i in range(2):
    for i in range(3):
        pass
    print(i, [i for i in range(2) for i in range(i + 1)], i)
total_2 = total(1.5)
print(total_2, total(2), value(1.5))

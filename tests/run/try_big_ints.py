def f(n, d):
    big = n ** 50
    try:
        big = big // d
        big += n ** 60
    except ZeroDivisionError as e:
        return big, str(e)
    return big, "fine"


print(f(7, 3))
print(f(7, 0))
try:
    raise ValueError(7 ** 70, -1, None, 1.5, "x", (1, 2), [3])
except ValueError as e:
    print(e.args, e, len(e.args), e.args[0] + 1 == 7 ** 70 + 1, e.args[-1])
    for a in e.args:
        print(a)
try:
    raise KeyError(2 ** 100)
except KeyError as e:
    print(e, repr(e), e.args[0])
total = 0
for i in range(200):
    try:
        total += 10 ** (i % 25)
        if i % 3 == 0:
            raise OverflowError(total)
    except OverflowError as e:
        total -= e.args[0] // 2
print(total)

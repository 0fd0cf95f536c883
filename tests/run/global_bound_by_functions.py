def show():
    return late


def bump(n):
    global late, other
    late = n
    for other in range(n):
        pass
    return n


if bump(0):
    print(other)
print(late, show())
bump(3)
print(late + other, show())
late = "x"
print(late)
del late
print(show())

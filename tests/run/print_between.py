import sys
s = "-"
e = "!" + s
fl = len(s) == 1
print(1, 2, 3, sep=s, end=e)
print(1, 2, flush=fl)
print(1, 2, sep=s * 2, end=e + "\n", flush=not fl)
def g(x):
    if x > 2:
        return None
    return ","
for i in range(5):
    print(i, i, sep=g(i), end=g(i - 1))
print(1, "a", 2.5, sep="", end="")
print(flush=True)
def side(x):
    print("side", x)
    return str(x)
print(side(1), side(2), sep=side("s"), end=side("e"))
print(sep=s, end=e)


def noted(x, name):
    print("evaluated", name)
    return x


xs = [1, 2, 3]
print(*xs, sep=s, end=e + "\n", flush=noted(fl, "flush"))
print(*xs, 4, sep=g(1), end=g(9), flush=noted(not fl, "flush"))
print(*(5, 6), sep=g(7), end=noted(None, "end"), flush=bool(xs))
changing = "+"


def change():
    global changing
    changing = "*"
    return "!\n"


print(1, changing, 2, sep=changing, end=change())
print(1, 2, sep=noted(5, "sep"), end=noted("x", "end"))

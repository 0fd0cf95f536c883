# What begins with a comprehension fails behind it, in the function's own frame.
import traceback


def index(xs, n):
    return [x + "!" for x in xs][n]


def key(xs, n):
    found = {x: [y for y in xs if y][n] for x in xs}[n]
    return found


def inside(xs, n):
    return [[n // len(x) for x in xs][0] for y in xs][0]


def deep(xs, n):
    return [[y for y in xs][n] for x in xs][0]


def statement(xs, n):
    {x for x in xs if x}.remove(xs[n])
    [x for x in xs][n + 1][3]


for function in (index, key, inside, deep, statement):
    for xs in (["a", "b"], ["", "a"]):
        for n in (0, 2):
            try:
                print(function(xs, n))
            except (IndexError, KeyError, ZeroDivisionError):
                for line in traceback.format_exc().split("\n"):
                    if " in " in line or "Error" in line:
                        print(line.split(",")[1:] or line)

index(["a"], 1)

# Temporaries of a while inside a while whose test needs statements: each has a name of its own.
import operator
from itertools import permutations, product


def divide(n, d):
    return n / d if d != 0 else 9999999


OPERATORS = [operator.add, operator.sub, operator.mul, divide]
SIGN = {f: sign for f, sign in zip(OPERATORS, "+-*/")}


def solve(numbers, wanted):
    for x, y, z in product(OPERATORS, repeat=3):
        for a, b, c, d in permutations(numbers):
            if round(x(y(a, b), z(c, d)), 5) == wanted:
                return f"({a} {SIGN[y]} {b}) {SIGN[x]} ({c} {SIGN[z]} {d})"
            elif round(x(a, y(b, z(c, d))), 5) == wanted:
                return f"{a} {SIGN[x]} ({b} {SIGN[y]} ({c} {SIGN[z]} {d}))"
    return "none"


for numbers in [9, 4, 4, 5], [1, 4, 6, 6], [3, 3, 8, 8], [1, 1, 1, 1]:
    print(numbers, solve(numbers, 24))


def nested(text):
    i = 0
    out = []
    while i < len(text) and text[i] != ".":
        while i < len(text) and text[i].isspace():
            i += 1
        start = i
        while i < len(text) and not text[i].isspace() and text[i] != ".":
            value = ord(text[i]) if text[i] > "m" else text[i]
            if isinstance(value, int):
                value = value + 1
                out.append(value)
            else:
                value = value * 2
                out.append(value)
            i += 1
        out.append(text[start:i])
    return out


print(nested("ab yz  mn. no"), nested(""), nested("   "))

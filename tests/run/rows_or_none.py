"""A list, tuple or dict that may be None, or a number, given to functions in C: each looks before it reads."""
import math


def pick(n):
    return [3, 1] if n == 0 else None


def floats(n):
    return [0.5, 0.25] if n == 0 else None


def pair(n):
    return (3.0, 4.0) if n == 0 else None


def mixed(n):
    return [2, 0.5] if n == 0 else 7 if n == 1 else None


def table(n):
    return {"a": 1} if n == 0 else None


def table_or_number(n):
    return {"a": 1} if n == 0 else 5


def told(function, *values):
    try:
        print(function(*values), end="; ")
    except (TypeError, AttributeError, KeyError) as error:
        print(type(error).__name__, error, end="; ")


for n in range(3):
    told(lambda: math.prod(pick(n)))
    told(lambda: math.prod(pick(n), start=2))
    told(lambda: math.prod(floats(n)))
    told(lambda: math.prod(mixed(n)))
    told(lambda: math.fsum(pick(n)))
    told(lambda: math.fsum(floats(n)))
    told(lambda: math.fsum(mixed(n)))
    told(lambda: math.hypot(*pair(n)) if pair(n) else "none")
    told(lambda: "{a}{a}".format_map(table(n)))
    told(lambda: "no field".format_map(table(n)))
    told(lambda: "{a}".format_map(table_or_number(n)))
    told(lambda: "{b}".format_map(table(n)))
    told(lambda: sum(pick(n)) + math.prod(pick(n) or [5]))
    print()

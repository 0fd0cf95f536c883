"""Module variables."""
import math

counter = 0
scale = 1.5
name = "start"
TABLE = [1, 2, 3]


def bump(n):
    global counter
    counter += n
    return counter


def area(r):
    return math.pi * r * r * scale


def rename(text):
    global name
    old = name
    name = text
    return old


def look(i):
    return TABLE[i]


if __name__ == "__main__":
    print(bump(1), area(1.0), rename("x"), look(0))

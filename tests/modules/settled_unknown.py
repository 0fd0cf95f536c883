"""Ints of a module whose values are not known when it is compiled, beside one that is."""
import os

MOD = 10 ** 9 + 7
SEED = len(os.sep) + 12344
BIG = 1 << 80
HUGE = 1 << 130
COUNT = 0


def seeded(n):
    t = 0
    for i in range(n):
        t = (t * 31 + SEED) % MOD
    return t


def big(n):
    t = 0
    for i in range(n):
        t = (t + BIG) % (MOD + i) + HUGE % (n + 7)
    return t


def counted(n):
    global COUNT
    t = 1
    for i in range(n):
        t = t * (COUNT + 3) % MOD
    COUNT += 1
    return t


if __name__ == "__main__":
    print(seeded(10), big(10), counted(5))

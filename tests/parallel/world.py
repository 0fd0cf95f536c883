import random


def loud(x):
    print(x)
    return x + 1


def dice():
    return random.random() * 6


def run(n):
    out = [0.0] * n
    for i in range(n):  #par print
        print(i)
    for i in range(n):  #par print loud
        out[i] = loud(i) * 1.0
    for i in range(n):  #par random dice
        out[i] = dice()
    return len(out)


print(run(3))

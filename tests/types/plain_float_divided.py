# int / int says `division by zero`, float / int `float division by zero`.
def mean(xs, n):
    s = 0  #: s int | float
    for x in xs:
        s += x
    return s / n

print(mean([1.5], 1))

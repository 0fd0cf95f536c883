# statistics of fractions and decimals, alone and beside ints and floats
from decimal import Decimal as D
from fractions import Fraction as F
from statistics import *


def t(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


t(lambda: pvariance([F(1, 2), 1]))
t(lambda: variance([F(1, 2), F(1, 3), F(7, 5)]))
t(lambda: stdev([F(1, 2), F(1, 3), F(7, 5)]))
t(lambda: pstdev([F(1, 2), F(1, 3), F(7, 5)]))
t(lambda: variance([F(1, 2), F(1, 3)], F(1, 6)))
t(lambda: pvariance([F(1, 2), 1.5]))
t(lambda: mean([F(1, 2), 1.5]))
t(lambda: mean([D("1.1"), D("2.2"), 3]))
t(lambda: mean([D(1) / D(3)] * 3))
t(lambda: variance([D("27.5"), D("30.25"), D("30.25"), D("34.5"), D("41.75")]))
t(lambda: harmonic_mean([F(1, 2), F(3, 4)]))
t(lambda: harmonic_mean([1, 2.5, 4], weights=[1, 2, 3]))
t(lambda: harmonic_mean([40, 60]))
t(lambda: variance([1, 2.5, True]))
t(lambda: mean("abc"))
t(lambda: mean([1, "a"]))
t(lambda: stdev(["a", "b"]))
t(lambda: mean([None]))

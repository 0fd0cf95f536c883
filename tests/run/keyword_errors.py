#args: 0
#args: 1
#args: 2
#args: 3
import sys


def f(a, b=2):
    return a + b


def g(*, k):
    return k


case = int(sys.argv[1])
if case == 0:
    print(f(1, "a"), g(k=1))
elif case == 1:
    print(f(a="x"))
elif case == 2:
    print(g(k=f(None)))
elif case == 3:
    print(f([1], [2]) + f(1))

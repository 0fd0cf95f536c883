#args: 0
#args: 1
#args: 2
#args: 3
#args: 4
#args: 5
#args: 6
import sys


def maybe(n, value):
    return value if n < 0 else None


case = int(sys.argv[1])
if case == 0:
    print(maybe(case, 1) + 1)
elif case == 1:
    print(len(maybe(case, "a")))
elif case == 2:
    print(maybe(case, [1])[0])
elif case == 3:
    maybe(case, [1]).append(2)
elif case == 4:
    for x in maybe(case, [1]):
        print(x)
elif case == 5:
    a, b = maybe(case, (1, 2))
elif case == 6:
    print(maybe(case, 1.5) < 2, maybe(-1, 1.5) < 2)

#args: 0
#args: 1
#args: 2
#args: 3
import sys


def positive(x, message):
    assert x > 0, message + str(x)
    return x


case = int(sys.argv[1])
print(positive(5, "m"))
if case == 0:
    assert case
elif case == 1:
    assert not case, (case, "a")
elif case == 2:
    positive(-case, "got ")
elif case == 3:
    assert [], f"empty {case}"

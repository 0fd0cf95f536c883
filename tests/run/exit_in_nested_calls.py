#args: 0
#args: 1
#args: 2
#args: 3
#args: 4
#args: 5
#args: 6
import sys


def leave(case):
    xs = ["kept", [case]]
    if case == 0:
        sys.exit()
    if case == 1:
        sys.exit(3)
    if case == 2:
        sys.exit("text é")
    if case == 3:
        sys.exit(None)
    if case == 4:
        raise SystemExit
    if case == 5:
        raise SystemExit(256 + 7)
    return xs


def middle(case):
    return [leave(i) for i in [9, case]]


print("start", end="")
print(middle(int(sys.argv[1])), len(sys.argv))

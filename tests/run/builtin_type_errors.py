#args: 0
#args: 1
#args: 2
#args: 3
#args: 4
#args: 5
#args: 6
#args: 7
#args: 8
#args: 9
import sys

case, s, xs = int(sys.argv[1]), "s", [1, None, 2]
if case == 0:
    print(abs(s))
elif case == 1:
    print(sum(["a", "b"]))
elif case == 2:
    print(max(xs))
elif case == 3:
    print(int(None), int([1]))
elif case == 4:
    print(float([1]))
elif case == 5:
    print(ord("ab") + ord(""))
elif case == 6:
    print(round(s))
elif case == 7:
    print(sorted(5), list(5))
elif case == 8:
    print(min([], default=1) + "a")
elif case == 9:
    print(range(2.5), chr("a"), divmod("a", 1))

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

case, xs = int(sys.argv[1]), [3, 1, 2]
if case == 0:
    xs.remove(9)
elif case == 1:
    print(xs.index(3, 1))
elif case == 2:
    print(xs.pop(3), [].pop())
elif case == 3:
    xs[3] = 1
elif case == 4:
    xs[-4] += 1
elif case == 5:
    print([] < [case], xs < [3, "a"])
elif case == 6:
    xs[0:1] = case
else:
    print(min(xs[:7 - case][3:]) if case == 7 else xs[1.0] if case == 8 else xs + (1,))

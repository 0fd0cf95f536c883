#args: 0
#args: 1
#args: 2
#args: 3
#args: 4
#args: 5
#args: 6
import sys

case, xs, big = int(sys.argv[1]), [1, 2, 3], 2 ** 70
if case == 0:
    print(xs[big])
elif case == 1:
    xs[-big] = 1
elif case == 2:
    print("abc"[big])
elif case == 3:
    xs.insert(big, 9)
elif case == 4:
    print(xs.pop(-5))
elif case == 5:
    print([[1], [2]][1][1])
elif case == 6:
    print((1, 2)[big])

#args: 0
#args: 1
#args: 2
#args: 3
#args: 4
#args: 5
#args: 6
#args: 7
import sys

case, n, x, s = int(sys.argv[1]), 3, 2.5, "s"
if case == 0:
    print(n + s)
elif case == 1:
    print(s - n)
elif case == 2:
    print(x // [1])
elif case == 3:
    print(x & n)
elif case == 4:
    print(s * x)
elif case == 5:
    print([1] * [2])
elif case == 6:
    print(-s)
elif case == 7:
    print(n < s, ~x)

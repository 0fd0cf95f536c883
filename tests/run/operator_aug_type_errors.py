#args: 0
#args: 1
#args: 2
#args: 3
#args: 4
#args: 5
#args: 6
import sys

case, n, s, xs = int(sys.argv[1]), 3, "s", [1]
if case == 0:
    n += s
elif case == 1:
    s += n
elif case == 2:
    xs -= [1]
elif case == 3:
    xs += n
elif case == 4:
    s %= 1
elif case == 5:
    n **= "a"
elif case == 6:
    xs *= 1.5
print(n, s, xs)

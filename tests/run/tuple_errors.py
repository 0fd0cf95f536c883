#args: 0
#args: 1
#args: 2
#args: 3
#args: 4
#args: 5
import sys

case, t = int(sys.argv[1]), (3, 1, 2)
if case == 0:
    print(t[case + 3])
elif case == 1:
    print(t.index(9))
elif case == 2:
    print(t[-4 - case])
elif case == 3:
    print(t < (3, 1, "a"))
elif case == 4:
    print(sorted([(1, "a"), (1, 2)]))
elif case == 5:
    print(t + [1])

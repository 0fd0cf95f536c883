#args: 0
#args: 1
#args: 2
#args: 3
#args: 4
#args: 5
#args: 6
#args: 7
#args: 8
import sys

case, n, z, t = int(sys.argv[1]), 3, 1j, (1, 2)
if case == 0:
    print(z < n)
elif case == 1:
    print(z // n)
elif case == 2:
    print(z % n)
elif case == 3:
    print(t - t)
elif case == 4:
    print(t < [1])
elif case == 5:
    print(None + n)
elif case == 6:
    print(n[0], t[0])
elif case == 7:
    print(len(n), t)
elif case == 8:
    print("a" in n, t)

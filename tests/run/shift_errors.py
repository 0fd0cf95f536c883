#args: 0
#args: 1
#args: 2
#args: 3
import sys

case = int(sys.argv[1])
k = -1 - case
if case == 0:
    print(1 << k)
elif case == 1:
    print(1 >> k)
elif case == 2:
    print(0 << k, 2 ** 70 << k)
elif case == 3:
    print(1 << 2 ** 70)

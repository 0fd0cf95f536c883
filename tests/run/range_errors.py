#args: 0
#args: 1
#args: 2
#args: 3
#args: 4
import sys

case = int(sys.argv[1])
r = range(5)
if case == 0:
    print(range(0, 5, case))
elif case == 1:
    print(r[5])
elif case == 2:
    print(r.index(9))
elif case == 3:
    print(r[-6])
elif case == 4:
    print(len(range(2 ** 70)))

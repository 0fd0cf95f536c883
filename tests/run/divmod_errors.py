#args: 0
#args: 1
#args: 2
#args: 3
#args: 4
#args: 5
#args: 6
#args: 7
import sys

case = int(sys.argv[1])
zero = case - case
if case == 0:
    print(divmod(1, zero))
elif case == 1:
    print(divmod(1.0, zero))
elif case == 2:
    print(1 % float(zero))
elif case == 3:
    print(1 // float(zero))
elif case == 4:
    print(1j / zero)
elif case == 5:
    print(2 ** 80 // zero)
elif case == 6:
    print(2 ** 80 / zero)
elif case == 7:
    print(10 ** 400 / 3)

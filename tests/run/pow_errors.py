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
    print(zero ** -1)
elif case == 1:
    print(float(zero) ** -2)
elif case == 2:
    print(complex(zero) ** -1)
elif case == 3:
    print(pow(2, 3, zero))
elif case == 4:
    print(pow(2, -1, 4))
elif case == 5:
    print(1e200 ** 2)
elif case == 6:
    print(complex(zero, 0) ** 1j)
elif case == 7:
    print((1e200 + 1j) ** 5)

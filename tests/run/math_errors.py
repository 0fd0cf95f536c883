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
#args: 10
#args: 11
import math
import sys

case, x = int(sys.argv[1]), -1.0
if case == 0:
    print(math.sqrt(x))
elif case == 1:
    print(math.log(0))
elif case == 2:
    print(math.exp(1000))
elif case == 3:
    print(math.factorial(-3))
elif case == 4:
    print(math.floor(float("nan")), x)
elif case == 5:
    print(math.ceil(float("inf")))
elif case == 6:
    print(math.gamma(-2))
elif case == 7:
    print(math.pow(0, x), 1)
elif case == 8:
    print(math.isqrt(-1))
elif case == 9:
    print(math.acos(2), math.log(10, 1))
elif case == 10:
    print(math.sqrt(10 ** 400))
elif case == 11:
    print(math.fmod(1, 0))

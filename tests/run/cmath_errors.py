#args: 0
#args: 1
#args: 2
#args: 3
import cmath
import sys

case = int(sys.argv[1])
if case == 0:
    print(cmath.log(0))
elif case == 1:
    print(cmath.exp(1000 + 1j))
elif case == 2:
    print(cmath.atanh(1))
elif case == 3:
    print(abs(complex(1e308, 1e308)))

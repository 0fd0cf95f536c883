#args: nan
#args: inf
#args: -inf
#args: 1e308
import sys

x = float(sys.argv[1])
print(round(x, 2) == x, round(x, -310))
print(round(x) > 0)
print(round(x * 1.7, -308))

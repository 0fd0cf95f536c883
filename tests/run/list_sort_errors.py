#args: 0
#args: 1
#args: 2
#args: 3
#args: 4
import sys

case = int(sys.argv[1])
xs = [3, 1, 2]
if case == 0:
    print(sorted([1j, 2j]))
elif case == 1:
    print(sorted([None, None]))
elif case == 2:
    print(sorted([1, "a", 2]))
elif case == 3:
    print(sorted([(1, None), (1, 2)]))
elif case == 4:
    print(max([1, "a"]), xs)

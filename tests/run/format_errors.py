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
import sys

case, i, x, s = int(sys.argv[1]), 5, 2.5, "text"
specs = ["d", "s", ".2f", ".2d", ",s", "=5", "z", "5.", "+", "c"]
spec = specs[case]
if case in (0, 5, 6, 8):
    print(f"{s:{spec}}")
elif case in (1, 3, 9):
    print(f"{i - 10:{spec}}")
elif case in (2, 7):
    print(f"{s!r:{spec}}")
else:
    print(f"{x:{spec}}")

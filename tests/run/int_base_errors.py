#args: 1 37
#args: 1 1
#args: 1 -1
#args: 2 2
#args: 08 0
#args: g 16
#args: 0b2 0
import sys

print(int("0" + sys.argv[1][:0]))
print(int(sys.argv[1], int(sys.argv[2])))

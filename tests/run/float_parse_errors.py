#args: ""
#args: abc
#args: 1e
#args: "1 2"
#args: 1__0
#args: 0x1f
#args: --1
#args: "it's"
#args: .
import sys

print(float("0" + sys.argv[1][:0]))
print(float(sys.argv[1]))

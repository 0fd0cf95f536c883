#args: ""
#args: abc
#args: 1+
#args: "1 + 2j"
#args: (1
#args: 2i
import sys

print(complex("0" + sys.argv[1][:0]))
print(complex(sys.argv[1]))

#args: ""
#args: abc
#args: 1.5
#args: "1 2"
#args: _1
#args: 1__0
#args: 0x1f
#args: ½
#args: "it's"
#args: "a\"b"
#args: é☃
import sys

print(int("0" + sys.argv[1][:0]))
print(int(sys.argv[1]))

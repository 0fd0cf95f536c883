#args: 0
#args: 1
#args: 2
#args: 3
#args: 4
#args: 5
#args: 6
#args: 7
#args: 8
import sys

case, s = int(sys.argv[1]), "text"
if case == 0:
    print(s[4])
elif case == 1:
    print(s.index("z"))
elif case == 2:
    print(s.split(""))
elif case == 3:
    print(s.rindex("t", 1, 3))
elif case == 4:
    print(s.center(5, "ab"))
elif case == 5:
    print(s[::case - 5])
elif case == 6:
    print(s.partition(""))
elif case == 7:
    print(chr(0x110000 + case))
elif case == 8:
    print(""[0])

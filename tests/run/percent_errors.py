#args: 0
#args: 1
#args: 2
#args: 3
#args: 4
#args: 5
#args: 6
#args: 7
import sys

case, s = int(sys.argv[1]), "text"
if case == 0:
    print("%d" % s)
elif case == 1:
    print("%s %s" % (1,))
elif case == 2:
    print("%s" % (1, 2))
elif case == 3:
    print("%x" % 1.5)
elif case == 4:
    print("%c" % "ab")
elif case == 5:
    print("%c" % -1)
elif case == 6:
    print("%q" % 1)
elif case == 7:
    print("%f" % s)

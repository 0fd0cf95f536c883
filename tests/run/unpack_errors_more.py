#args: 0
#args: 1
#args: 2
#args: 3
#args: 4
#args: 5
#args: 6
import sys

case, xs = int(sys.argv[1]), [1, 2, 3]
if case == 0:
    a, b = xs
elif case == 1:
    a, b, c, d = xs
elif case == 2:
    a, b, c, d, *e = xs
elif case == 3:
    (a, b), c = (1, 2, 3), 4
elif case == 4:
    for a, b in [(1, 2), (3, 4)][:case] and ["ab", "c"]:
        print(a, b)
elif case == 5:
    [a, [b, c]] = [xs, [1]]
elif case == 6:
    a, b = "abc"
print(a, b)

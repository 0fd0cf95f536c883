#args: 0
#args: 1
import sys

if sys.argv[1] == "0":
    print("ab" * -5 + "|" + "x" * 3 + 2 * "é" + 0 * "z" + True * "t")
    print("ab" * 2 ** 70)
else:
    print([1] * -3, [0] * 2, 2 * [[1]], (1, 2) * 0, [] * 5)
    print(len([1, 2] * (2 ** 62)))

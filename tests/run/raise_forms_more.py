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

case = int(sys.argv[1])
if case == 0:
    raise ValueError
elif case == 1:
    raise IndexError("a", 2)
elif case == 2:
    raise KeyError("key")
elif case == 3:
    raise RuntimeError(f"value {case!r} {[case]}")
elif case == 4:
    raise TypeError(None)
elif case == 5:
    raise ArithmeticError(1.5)
elif case == 6:
    raise StopIteration()
elif case == 7:
    raise Exception((1, "a"))
elif case == 8:
    raise OSError("é\n second line")
elif case == 9:
    raise AssertionError("")

"""sys.set_int_max_str_digits: the limit of digits, read, lowered, raised, taken away."""
import sys

print(sys.get_int_max_str_digits())
big = 10 ** 5000
edge = 10 ** 4300


def attempt(f):
    try:
        print(f())
    except ValueError as e:
        print(type(e).__name__, e)


attempt(lambda: len(str(big)))
attempt(lambda: len(repr(edge - 1)))
attempt(lambda: len(repr(edge)))
attempt(lambda: len(f"{-edge}"))
attempt(lambda: len("%d" % big))
attempt(lambda: int("1" * 4300) % 1000)
attempt(lambda: int("-" + "1" * 4301))
attempt(lambda: len(hex(big)))
attempt(lambda: int("f" * 5000, 16) % 1000)
sys.set_int_max_str_digits(640)
for n in (639, 640, 641):
    attempt(lambda: len(str(10 ** n - 1)))
    attempt(lambda: len(str(10 ** n)))
    attempt(lambda: int("7" * n) % 1000)
attempt(lambda: len("{}".format(big)))
sys.set_int_max_str_digits(maxdigits=0)
print(len(str(big)), int("9" * 6000) % 97, sys.get_int_max_str_digits())
print(str(2 ** 20000)[:20], str(3 ** 20000)[-20:])
for wrong in (639, 1, -1, 2 ** 31):
    try:
        sys.set_int_max_str_digits(wrong)
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
sys.set_int_max_str_digits(5001)
attempt(lambda: len(str(big)))
attempt(lambda: len(str(big * 10)))

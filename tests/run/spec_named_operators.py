"""Special methods of built-in values called by their names: what operators call inside is not what a program sees."""
import math

xs = [1, 2]
ys = xs
print(xs.__iadd__([2, 3]), ys, xs.__iadd__("ab") is ys, xs.__imul__(0) is ys, ys, [].__iadd__(()), list.__iadd__([1], {2: 3}))
print((1).__eq__(1), (1.5).__eq__(1), (1j).__eq__(1), (2).__eq__(3), (2).__add__(True), (2).__pow__(-1), (-7).__floordiv__(2))
print((2.5).__floor__(), (-2.5).__ceil__(), (3).__floor__(), (0.0).__bool__(), range(0).__bool__(), math.floor(2.5))
print("é☃".__len__(), [1, 2].__contains__(2), {1: 2}.__contains__(2), {3}.__len__(), "ab".__mul__(3), (1,).__add__((2,)), b"ab".__getitem__(1))
print(list(map([5, 6].__getitem__, [1, -1])), list(map(int.__neg__, [1, -2])), sorted([3, 1, 2], key=int.__neg__))
for bad in range(4):
    try:
        if bad == 0:
            print([1].__getitem__(bad + 5))
        elif bad == 1:
            print((7).__floordiv__(bad - 1))
        elif bad == 2:
            print((2.0).__mod__(0.0 * bad))
        else:
            print([0].__imul__(2**63 * bad))
    except (IndexError, ZeroDivisionError, OverflowError, MemoryError) as e:
        print(type(e).__name__, e)

"""!= of what fails to compare; == where both sides give up."""
class E:
    def __eq__(self, o): raise ValueError("eq")
class N:
    def __eq__(self, o): return NotImplemented
def t(f):
    try: print(f())
    except ValueError as e: print("ValueError", e)
t(lambda: [E()] != [E()])
t(lambda: [E()] == [E()])
t(lambda: E() != E())
t(lambda: (E(), 1) != (E(), 1))
t(lambda: {1: E()} != {1: E()})
t(lambda: E() in [E()])
t(lambda: E() not in (E(),))
t(lambda: [E()].index(E()))
t(lambda: [E()].count(E()))
t(lambda: [N()] != [N()])
n = N()
t(lambda: [n] != [n])
t(lambda: (n == n, n != n, n == N(), n != N(), n == 5, 5 != n))
t(lambda: not ([E()] != [E()]))
t(lambda: "y" if [E()] != [E()] else "n")
t(lambda: not ([E()] == [E()]))
t(lambda: not [E()] == [E()] or 5)
def loop():
    n = 0
    while [E()] != [E()]:
        n += 1
        if n > 2:
            break
    return n
t(loop)
def cond(a, b):
    if a != b:
        return "differ"
    return "same"
t(lambda: cond([E()], [E()]))
t(lambda: cond([1], [1]) + cond((1, 2), (1, 3)) + cond({1: 2}, {1: 2}))
from collections import deque
t(lambda: deque([E()]) != deque([E()]))

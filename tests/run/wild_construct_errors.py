# Classes called with the wrong arguments, by name and by value: the error is not lost.
class A: pass
class B:
    def __init__(self, x): self.x = x
for cls in (A, B, A):
    try:
        print(type(cls(1)).__name__)
    except TypeError as e: print(e)
    try:
        print(type(cls()).__name__)
    except TypeError as e: print(e)
try:
    print(A(1), "no")
except TypeError as e: print(e)
try:
    A(x=1)
except TypeError as e: print(e)
class C1:
    def __hash__(self):
        return 7
try:
    a = (C1(3), 5)
except TypeError as caught:
    print(type(caught).__name__, caught)

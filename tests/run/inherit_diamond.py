class A:
    def __init__(self):
        print("A")
        self.a = 1
    def who(self):
        return "A"
class B(A):
    def __init__(self):
        print("B")
        super().__init__()
        self.b = 2
    def who(self):
        return "B" + super().who()
class C(A):
    def __init__(self):
        print("C")
        super().__init__()
        self.c = 3
    def who(self):
        return "C" + super().who()
class D(B, C):
    def __init__(self):
        print("D")
        super().__init__()
    def who(self):
        return "D" + super().who()
d = D()
print(d.a, d.b, d.c, d.who(), B().who())
print(isinstance(d, A), isinstance(d, (int, C)), issubclass(D, C), issubclass(B, C), issubclass(D, (B, int)))
print(type(d).__name__, d.__class__.__name__, type(d) is D, type(d) is A, type(d) == D, d.__class__ is D)

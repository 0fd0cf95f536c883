class A:
    def __init__(self, v):
        self.v = v
    def __abs__(self):
        return A(abs(self.v))
    def __int__(self):
        return int(self.v)
    def __float__(self):
        return self.v * 1.0
    def __round__(self, n=0):
        return round(self.v, n)
    def __repr__(self):
        return f"A({self.v})"
class B(A):
    def __int__(self):
        return 1000
print(abs(A(-2.5)), int(A(2.9)), float(A(3.0)), round(A(2.567), 2), int(B(1.0)))
for x in [A(1.5), B(2.5)]:
    print(int(x), float(x), abs(x), round(x))
class C:
    pass
print(int(C()))

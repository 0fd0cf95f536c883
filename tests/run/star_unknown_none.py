def f(a, b):
    return a
class A:
    def m(self, a):
        return a
print(A().m(*[1]))
A().m(*[])

class D:
    def __get__(self, obj, cls=None):  #! E0300 the method __get__ in a module
        return 5
class A:
    x = D()
print(A().x)

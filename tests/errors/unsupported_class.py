class Meta(type):  #! E0300 this base class
    pass
class A(metaclass=Meta):  #! E0300 a metaclass
    def __setattr__(self, name, value):  #! E0300 the method __setattr__
        return 1
    if A:
        def f(self):  #! E0300 defined under a condition
            pass
def f(n):
    class B:  #! E0300 a class inside a function whose variables it uses
        def get(self):
            return n
f(1)

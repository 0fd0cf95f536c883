class Meta(type):  #! E0300 this base class
    pass
class A(metaclass=Meta):  #! E0300 a metaclass
    def __getattr__(self, name):  #! E0300 the method __getattr__
        return 1
    for i in range(3):  #! E0300 a for loop in a class body
        pass
def f():
    class B:  #! E0300 a class inside a function
        pass
f()

class Meta(type):  #! E0300 this base class
    def __len__(cls):
        return 3
class A(metaclass=Meta):  #! E0300 a metaclass
    def __setattr__(self, name, value):  #! E0300 the method __setattr__
        return 1
    if A:
        def f(self):  #! E0300 a variable of a class that its body may leave unbound
            pass
def f(n):
    class B:
        def get(self):
            return n
        @staticmethod
        def plain():
            return n
    B()
    return B
g = f(1)
g()  #! E0300 an instance that is made outside
g.plain()  #! E0300 a call of this static or class method outside
def h(n):
    class C:  #! E0300 a class that is made more than once
        def more(self, k=n):
            return k
    return C().more()
h(1)

class Meta(type):  #! E0300 this base class
    def __call__(cls, *a):
        print("call", cls.__name__)
        return super().__call__(*a)


class A(metaclass=Meta):  #! E0300 a metaclass
    def __init__(self, n):
        self.n = n


for k in (A, list):
    print(k(1))

class A:
    __secret = 1
    def __init__(self):
        self.__x = 5
    def get(self):
        return self.__x + self.__secret + A.__secret
    def __hidden(self):
        return "A hidden"
    def call(self):
        return self.__hidden()
class B(A):
    def __init__(self):
        super().__init__()
        self.__x = 50
    def __hidden(self):
        return "B hidden"
    def both(self):
        return self.get() + self.__x
b = B()
print(b.get(), b.both(), b.call(), b._A__x, b._B__x)
print(b.__x)

"""What CPython's own classes have and moult does not: no AttributeError."""
print({1: 2}.__eq__("a"))  #! E0300 a call of __eq__ that may give NotImplemented
print(int.__sizeof__(3))  #! E0300 the attribute __sizeof__


class Base:
    def same(self, other):
        return super().__eq__(other)  #! E0300 object's own method __eq__


print(Base().same(1), Base().__ne__(2))  #! E0300 object's own method __ne__

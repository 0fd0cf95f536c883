"""object in front of another base: no order of classes has both."""


class Shape:
    pass


class Square(object, Shape):  #! E0300 bases without a consistent order
    pass


print(Square())

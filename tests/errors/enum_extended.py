from enum import Enum


class Color(Enum):
    RED = 1
    BLUE = 2


print(Color(1))
print(Color("X", 5))  #! E0300 a call of an enumeration with anything but one value
print(Color())  #! E0300 a call of an enumeration with anything but one value
print(Color(value=2))  #! E0300 a call of an enumeration with anything but one value

from abc import ABC


class Shape(ABC):
    pass


print(dir(Shape()))  #! E0300 dir of this
print(dir([]))  #! E0300 dir of this
print(dir())  #! E0300 the built-in name 'dir'

from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self):
        pass
    @property
    @abstractmethod
    def name(self):
        ...
    def show(self):
        print(self.name, self.area())
class Sq(Shape):
    def __init__(self, s):
        self.s = s
    def area(self):
        return self.s ** 2
    @property
    def name(self):
        return "sq"
Sq(3).show()
Shape()

# In a module Python makes instances, too: those that a constructor's arguments do not tell apart are one class.
class Stack:
    def __init__(self):
        self.items = []

    def push(self, x):
        self.items.append(x)

    def pop(self):  #: pop (self: Stack) -> int | str
        return self.items.pop()

class Vec:
    def __init__(self, x):  #: __init__ (self: Vec, x: int) -> None; (self: Vec_2, x: float) -> None
        self.x = x

    def add(self, other):  #: add (self: Vec, other: Vec) -> Vec; (self: Vec_2, other: Vec_2) -> Vec_2
        return Vec(self.x + other.x)

a = Stack()  #: a Stack
a.push(1)
b = Stack()  #: b Stack
b.push("x")
v = Vec(1).add(Vec(2))
w = Vec(1.5)
print(a.pop(), b.pop(), v.x, w.x)

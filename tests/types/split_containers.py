# A container class that is used for ints here and for strs there is two classes: in a program.
#flags: --exe
class Stack:
    def __init__(self):
        self.items = []

    def push(self, x):  #: push (self: Stack, x: int) -> None; (self: Stack_2, x: str) -> None; (self: Stack_3, x: float) -> None; (self: Stack_4, x: bytes) -> None
        self.items.append(x)

    def pop(self):  #: pop (self: Stack) -> int; (self: Stack_2) -> str; (self: Stack_3) -> float; (self: Stack_4) -> bytes
        return self.items.pop()

class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next

class Chain:
    def __init__(self):
        self.head = None

    def add(self, value):  #: add (self: Chain, value: int) -> None; (self: Chain_2, value: str) -> None
        self.head = Node(value, self.head)

    def __iter__(self):  #: __iter__ (self: Chain) -> generator[int]; (self: Chain_2) -> generator[str]
        node = self.head
        while node is not None:
            yield node.value
            node = node.next

def made(x):  #: made (x: float) -> Stack_3; (x: bytes) -> Stack_4
    s = Stack()
    s.push(x)
    return s

a = Stack()  #: a Stack
a.push(1)
b = Stack()  #: b Stack_2
b.push("x")
c = Stack()  #: c Stack
c.push(2)
i = a.pop()  #: i int
s = b.pop()  #: s str
f = made(1.5).pop()  #: f float
g = made(b"x").pop()  #: g bytes
p = Chain()
p.add(1)
q = Chain()
q.add("u")
for x in p:  #: x int
    print(x)
for y in q:  #: y str
    print(y)
print(i, s, f, g, c.pop())

class Stack:
    def __init__(self):
        self.items = []
    def push(self, x):
        self.items.append(x)
    def pop(self):
        return self.items.pop()
    def peek(self):
        return self.items[-1]
    def __len__(self):
        return len(self.items)
a = Stack()
b = Stack()
for i in range(5):
    a.push(i)
    b.push("s" + str(i))
print(a.pop() + 1, b.pop() + "x", a.peek() * 2, b.peek() * 2, len(a), len(b))
class LL:
    def __init__(self):
        self.head = None
        self.n = 0
    def add(self, v):
        self.head = Cell(v, self.head)
        self.n += 1
    def items(self):
        out = []
        c = self.head
        while c:
            out.append(c.v)
            c = c.next
        return out
class Cell:
    def __init__(self, v, next):
        self.v = v
        self.next = next
x = LL()
y = LL()
for i in range(4):
    x.add(i)
    y.add(chr(97 + i))
print(x.items(), y.items(), x.n + y.n)

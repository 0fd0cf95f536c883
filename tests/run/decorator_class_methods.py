def log(f):
    def inner(self, *args):
        print("call", f.__name__, args)
        return f(self, *args)
    return inner
class Stack:
    def __init__(self):
        self.items = []
    @log
    def push(self, x):
        self.items.append(x)
        return self
    @log
    def pop(self):
        return self.items.pop()
    @property
    def top(self):
        return self.items[-1]
    @top.deleter
    def top(self):
        self.items.pop()
    @top.setter
    def top(self, v):
        self.items[-1] = v
    @staticmethod
    def make(*xs):
        s = Stack()
        for x in xs:
            s.push(x)
        return s
    @classmethod
    def of(cls, xs):
        return cls.make(*xs)
s = Stack().push(1).push(2)
print(s.pop(), s.items)
s = Stack.of([7, 8, 9])
print(s.top)
s.top = 100
print(s.items)
del s.top
print(s.items, Stack.make().items)
class Timer(Stack):
    def top_twice(self):
        return self.top * 2
t = Timer()
t.push(5)
print(t.top_twice(), t.pop())

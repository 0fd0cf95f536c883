def twice(f):
    def wrapper(*args, **kwargs):
        f(*args, **kwargs)
        return f(*args, **kwargs)
    return wrapper

def tagged(tag):
    def decorate(f):
        def wrapper(*args):
            return tag, f(*args)
        return wrapper
    return decorate

def plain(f):
    print("decorating", f.__name__)
    return f

@twice
def hello(name, greeting="Hello"):
    print(greeting, name)
    return len(name)

print(hello("Ann"), hello("Bob", greeting="Hi"))

@tagged("<a>")
@tagged("<b>")
def add(a, b):
    return a + b

print(add(1, 2), add("x", "y"))

@plain
def sub(a, b):
    return a - b

print(sub(5, 3))

class Counter:
    made = 0

    def __init__(self, n):
        self.n = n

    @classmethod
    def of(cls, n):
        Counter.made += 1
        return cls(n)

    @staticmethod
    def zero():
        return 0

    @twice
    def bump(self, by=1):
        self.n += by
        return self.n

    @tagged("m")
    def get(self):
        return self.n

    @property
    def double(self):
        return self.n * 2

    @double.setter
    def double(self, value):
        self.n = value // 2

class Big(Counter):
    def size(self):
        return "big"

c = Counter.of(3)
print(c.n, c.bump(), c.bump(by=5), c.get(), Counter.zero(), c.zero(), c.double)
c.double = 50
print(c.n, Counter.made)
b = Big.of(7)
print(b.size(), b.n, b.of(9).size(), Counter.made)
make = Counter.of
print(make(11).n, Counter.__name__)

class Registry:
    count = 0
    names = []
    @classmethod
    def add(cls, name):
        cls.count += 1
        cls.names.append(name)
        return cls.count
print(Registry.add("x"), Registry().add("y"), Registry.names, Registry.count)

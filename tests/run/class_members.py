class Animal:
    kind = "animal"
    legs = 4
    def __init__(self, name):
        self.name = name
    def speak(self):
        return self.name + " makes " + self.sound()
    def sound(self):
        raise NotImplementedError
    @property
    def title(self):
        return "The " + self.name
    @staticmethod
    def double(x):
        return x * 2

class Dog(Animal):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age
    def sound(self):
        return "woof"

class Puppy(Dog):
    legs = 3
    def __init__(self, name):
        Dog.__init__(self, name, 0)
        self._size = 1
    def sound(self):
        return "yip " + super().sound()
    @property
    def size(self):
        return self._size
    @size.setter
    def size(self, value):
        if value < 0:
            raise ValueError("negative")
        self._size = value

class Cat(Animal):
    def sound(self):
        return "meow"

for a in [Dog("Rex", 3), Puppy("Bit"), Cat("Tom")]:
    print(a.speak(), a.legs, a.kind, a.title, isinstance(a, Dog), a.double(4))
p = Puppy("X")
p.size = 5
p.size += 2
print(p.size, p.age, Animal.double(3), Animal.legs, Puppy.legs)
Animal.legs = 8
print(Dog("a", 1).legs, Puppy("b").legs)
d = Dog("z", 1)
d.legs = 5
print(d.legs, Dog.legs)
class Matrix:
    def __init__(self, n):
        self.n = n
        self.rows = [[0.0] * n for _ in range(n)]
    def __getitem__(self, ij):
        i, j = ij
        return self.rows[i][j]
    def __setitem__(self, ij, v):
        self.rows[ij[0]][ij[1]] = v
    def __mul__(self, k):
        m = Matrix(self.n)
        for i in range(self.n):
            for j in range(self.n):
                m[i, j] = self[i, j] * k
        return m
    def __neg__(self):
        return self * -1.0
    def __bool__(self):
        return self.n > 0
    def __contains__(self, x):
        for r in self.rows:
            if x in r:
                return True
        return False
m = Matrix(2)
m[0, 1] = 2.5
k = -(m * 2.0)
print(k[0, 1], 5.0 in k, -5.0 in k, not k, bool(Matrix(0)))
class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
    def deposit(self, amount):
        self.balance += amount
        return self
    def __repr__(self):
        return f"Account({self.owner!r}, {self.balance})"
acc = Account("ann").deposit(10).deposit(5)
print(acc, [acc, Account("bob", 1.5)])
x = Account("q") if acc.balance > 10 else None
if x:
    print(x.owner)
x = None
print(x.owner)

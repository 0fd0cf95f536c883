import math
from math import floor as fl

class Account:
    def __init__(self, balance):
        self.balance = balance
        self.callback = None

    def deposit(self, amount):
        self.balance += amount
        return self.balance

    def on(self, callback):
        self.callback = callback

    def fire(self, x):
        return self.callback(x)

a = Account(10)
d = a.deposit
print(d(5), d(7), a.balance)
a.on(d)  # a cycle, until it is cut below
print(a.fire(100))
xs = []
push = xs.append
push(1)
push(2)
print(xs)
def each(f, items):
    return [f(x) for x in items]
print(each(len, ["a", "bcd"]), each(str, [1, 2]), each(abs, [-1, 2]), each(math.sqrt, [4.0, 9.0]), each(fl, [1.5]))
print(each(float, ["1.5", "2"]), each(int, ["3", "4"]))
join = ", ".join
print(join(["x", "y"]))
f = len
print(f("abc"), f([1, 2]), f is len)
fs = [math.sin, math.cos]
print([g(0.0) for g in fs])
words = ["pear", "Fig", "apple"]
print(sorted(words, key=lambda w: w[-1]), sorted(words, key=len), max(words, key=lambda w: len(w)))
k = lambda w: -len(w)
words.sort(key=k)
print(words)
class Order:
    def __init__(self, sign):
        self.sign = sign
    def rank(self, w):
        return self.sign * len(w)
print(sorted(words, key=Order(-1).rank), min(words, key=Order(1).rank))
def key_of(n):
    return lambda w: w[n]
print(sorted(words, key=key_of(1)), sorted(words, key=key_of(0), reverse=True))
class Shape:
    area = lambda self, k: k * self.side
    def __init__(self, side):
        self.side = side
print(Shape(3).area(5))
print((lambda a, b=2: a * b)(4), (lambda: 7)())
print([h(3) for h in [lambda q: q + 1, lambda q: q * 2]])
def fact(self, n):
    return 1 if n == 0 else n * self(self, n - 1)
print(fact(fact, 10))
push2 = [].append
push2("a")
a.callback = None
print(f(5))

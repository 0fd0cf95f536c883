class Adder:
    def __init__(self, n):
        self.n = n
    def __call__(self, x, *more):
        return self.n + x + len(more)
a = Adder(5)
print(a(1), a(1, 2, 3), callable(a))
def each(f, xs):
    return [f(x) for x in xs]
print(each(a, [1, 2]), each(lambda q: q, [3]))
fs = [a, Adder(10), lambda x: -x, abs]
print([f(7) for f in fs])
class Button:
    handlers = []
    def __init__(self, f):
        self.f = f
    def press(self):
        self.handlers.append("pressed")
        return self.f()
    def set(self, f):
        self.f = f
b = Button(lambda: "one")
print(b.press())
b.set(lambda: "two")
print(b.press(), b.f(), Button.handlers)
def make():
    n = [0]
    def tick():
        n[0] += 1
        return n[0]
    return tick
b.f = make()

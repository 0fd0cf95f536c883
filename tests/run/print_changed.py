"""What is printed is evaluated before any of it is written."""
class A:
    def __init__(self):
        self.seen = 0
        self.items = [1]
    def __repr__(self):
        self.seen += 1
        self.items.append(self.seen)
        self.items = list(self.items)
        return "A"

a = A()
print(a, a.seen, len(a.items))
print(f"{a} {a.seen}")
print("%s %d" % (a, a.seen))
print("{} {}".format(a, a.seen))
print(a, a.items)
xs = [a]
print(xs, a.seen, a.items[0])
n = 0
def f():
    global n
    n += 1
    return n
class B:
    def __str__(self):
        return str(f())
print(B(), n, B(), n)

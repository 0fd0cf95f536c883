# a default whose name is the method's own, or that of a later one
size = 5
def helper():
    return "module"
class A:
    x = size
    size = size + 1
    def helper(self, f=helper):
        return f()
    y = size
print(A.x, A.size, A.y, A().helper())
class Stats:
    def sum(self, values, sum=sum):
        return sum(values)
    def max(self, values, key=None, top=max):
        return top(values, key=key)
    def later(self, f=min):
        return f(3, 2)
    def min(self, *values):
        return self.later() if not values else min(values)
    total = sum
s = Stats()
print(s.sum([1, 2]), s.max([1, -2], key=abs), s.later(), s.min(), s.min(4, 5), s.total([4]))
def outer():
    return "outer"
def outer(f=outer):
    return f() + "!"
print(outer())

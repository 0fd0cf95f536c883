def m(xs): return min(*xs)
print(m([1, 2]))
print(m([]))

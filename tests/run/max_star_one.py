def m(xs): return max(*xs)
print(m([1, 2]))
print(m([5]))

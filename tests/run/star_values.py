xs = [3, 1, 2]
print(*xs)
print(*xs, sep=",")
print(min(*xs), max(*xs))
t = (1, 2)
def f(a, b): return a - b
print(f(*t))
rows = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*rows)))
for c in zip(*rows): print(c, sum(c))
print([list(r) for r in zip(*rows)])
print(list(range(*t)))
print(*zip([1,2],[3,4]))
print(*range(4), *"ab", 9)
print(max(*t), min(*t, 0), max(*xs, 10))
pairs = [(1, 'a'), (2, 'b')]
nums, letters = zip(*pairs)
print(nums, letters)

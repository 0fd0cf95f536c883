xs = [3, -1, 4, -1, 5]
g = (x for x in xs if x > 0 if x != 4)
print(next(g), list(g))
print(next((i for i, x in enumerate(xs) if x < 0), None))
print(next((x for x in xs if x > 100), "none"))
evens = (x for x in range(10) if not x % 2)
squares = (x * x for x in evens)
print(sum(squares), sum(squares))
print(any(x > 4 for x in xs), all((x for x in xs)))

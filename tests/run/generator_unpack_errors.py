def g(n):
    for i in range(n):
        print("step", i)
        yield i
for n in (1, 2, 5):
    try:
        a, b = g(n)
        print(a, b)
    except ValueError as e:
        print(e)
try:
    a, *b, c = g(1)
except ValueError as e:
    print(e)
a, *b, c = g(2)
print(a, b, c)

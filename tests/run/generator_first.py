def gen(n):
    for i in range(n):
        yield i

for x in gen(4):
    print(x)
print(list(gen(3)), sum(gen(10)))
g = gen(2)
for y in g:
    print("y", y)
for y in g:
    print("no", y)

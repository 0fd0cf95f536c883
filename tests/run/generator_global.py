count = 0
def tick(n):
    global count
    for i in range(n):
        count += 1
        yield count
for x in tick(2):
    count += 10
    print(x, count)
g = tick(2)
print(count)
next(g)
print(count)

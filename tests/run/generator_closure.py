def make(n):
    total = 0
    def run():
        nonlocal total
        for i in range(n):
            total += i
            yield total
    def read():
        return total
    return run, read
run, read = make(4)
g = run()
print(next(g), next(g), read(), list(g), read())
def late():
    fs = []
    for i in range(3):
        fs.append(lambda: i)
    return (f() for f in fs)
print(list(late()))
k = 1
g2 = (x * k for x in range(3))
k = 10
print(list(g2))

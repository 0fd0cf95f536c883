def find(xs, x):
    for i, y in enumerate(xs):
        if y == x:
            break
    else:
        return "none"
    return i


print(find([1, 2, 3], 2), find([], 2), find([1], 2))
for i in range(3):
    for j in range(3):
        if i * j == 2:
            break
    else:
        print("row", i)
        continue
    print("break", i, j)
    break
else:
    print("never")
n = 5
while n:
    n -= 1
    if n == 2:
        continue
else:
    print("n", n)

def run(xs, at):
    for x in reversed(xs):
        if x == at:
            xs.pop()
        if x == 7:
            break
        print(x, end=" ")
    else:
        print("else", end=" ")
    print(xs)
run([1, 2, 3], 3)
run([1, 2, 3], 1)
run([1, 7, 3], 3)
run([], 3)
class A:
    def __init__(self): self.items = [1, 2, 3, 4]
    def clear(self):
        for i in reversed(self.items):
            self.items.clear()
            print("got", i)
        else:
            print("cleared")
A().clear()
xs = [1, 2, 3, 4]
for x in reversed(xs):
    for y in reversed(xs):
        if y == 2: del xs[1:]
    else:
        print("inner", xs)
    print(x)
else:
    print("outer")
for c in reversed("abc"):
    print(c)
else:
    print("text")
d = {"a": 1, "b": 2}
for k in reversed(d):
    print(k, d[k])
else:
    print("dict")

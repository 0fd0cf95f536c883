def g():
    x = yield 1
    print(x)
a = g()
try:
    a.send(3)
except TypeError as e:
    print(e)
print(a.send(None))
try:
    a.send(9)
except StopIteration:
    print("over")
try:
    a.send(1)
except StopIteration as e:
    print("still over", e.value)

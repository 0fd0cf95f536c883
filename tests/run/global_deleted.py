x = 5
def f():
    global x
    x += 1
    del x
f()
print(x)

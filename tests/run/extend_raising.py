def boom(x):
    if x == 2:
        raise ValueError("two")
    return x
xs = [0]
def go():
    global xs
    xs += (boom(i) for i in range(5))
def show():
    print(xs)
ys = [9]
ys[0:1] = (boom(i) for i in range(2))
print(ys)
go()

total = 0
names = []


def add(name, n):
    global total
    total += n
    names.append(name)


def reset():
    global total, names
    total = 0
    names = ["reset"]


add("a", 1)
add("b", 2)
print(total, names)
reset()
add("c", 5)
print(total, names)

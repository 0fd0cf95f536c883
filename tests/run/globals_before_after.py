count = 0
items = []
label = "start"


def bump(n):
    global count, label, late
    count += n
    items.append(count)
    label = label + str(count)
    late = label.upper()
    return count


def read():
    return count, items, label, constant


constant = bump(2) + bump(3)
print(read(), late)
count = 10 ** 20
items = [7]
print(bump(1), read())
label = "again"
del items[0]
print(read(), bump(0) == count, late)
for count in range(3):
    bump(10)
print(count, items)

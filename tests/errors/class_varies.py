items = []
for i in range(3):
    class Item:  #! E0300 a class that is made more than once
        tag = i
    items.append(Item())


def make(k):
    class Made:  #! E0300 a class that is made more than once
        values = []
    return Made()


print([item.tag for item in items], [make(k).values for k in range(2)])

class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next
class Chain:
    def __init__(self):
        self.head = None
    def push(self, v):
        self.head = Node(v, self.head)
    def __iter__(self):
        n = self.head
        while n is not None:
            yield n.value
            n = n.next
c = Chain()
for i in range(4):
    c.push(i * 1.5)
print(list(c), sum(c), 3.0 in c, 9.0 in c)
for a in c:
    for b in c:
        if a > b:
            print(a, b)
            break

class Node(object):
    __slots__ = "key value  prev next".split()
    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.prev = self.next = None
n = Node(1, "x")
print(n.key, n.value, n.next, Node.__slots__)
try:
    n.other = 3
except AttributeError as e:
    print(e)

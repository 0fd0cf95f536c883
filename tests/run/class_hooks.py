class V:
    def __init__(self, x):
        self.x = x
    def __repr__(self):
        return "V(%r)" % self.x
    def __str__(self):
        return f"<{self.x}>"
    def __eq__(self, other):
        return self.x == other.x
    def __lt__(self, other):
        return self.x < other.x

class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next

class Tree:
    def __init__(self):
        self.root = None
        self.size = 0
    def __len__(self):
        return self.size
    def insert(self, key):
        self.size += 1
        if self.root is None:
            self.root = TreeNode(key)
            return
        node = self.root
        while True:
            if key < node.key:
                if node.left is None:
                    node.left = TreeNode(key)
                    return
                node = node.left
            else:
                if node.right is None:
                    node.right = TreeNode(key)
                    return
                node = node.right
    def walk(self, node, out):
        if node:
            self.walk(node.left, out)
            out.append(node.key)
            self.walk(node.right, out)

class TreeNode:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None

class Stack:
    def __init__(self):
        self.items = []
    def push(self, x):
        self.items.append(x)
    def pop(self):
        return self.items.pop()
    def __len__(self):
        return len(self.items)

v = V(3)
print(v, [v, V(4)], repr(v), str(v), f"{v!r} {v}")
vs = [V(3), V(1), V(2)]
vs.sort()
print(vs, V(2) in vs, V(9) in vs, vs == [V(1), V(2), V(3)])
head = None
for i in range(5):
    head = Node(i, head)
total = 0
while head is not None:
    total += head.value
    head = head.next
print(total)
t = Tree()
for k in [5, 2, 8, 1, 9, 3]:
    t.insert(k)
out = []
t.walk(t.root, out)
print(out, len(t))
s = Stack()
s.push(1)
s.push(2)
print(s.pop(), len(s))
z = Stack()
z.push("a")
print(z.pop() + "b", bool(z))
print(v.y)

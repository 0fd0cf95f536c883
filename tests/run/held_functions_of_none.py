class Button:
    def __init__(self, label, on_click=None):
        self.label = label
        self.on_click = on_click
class Form:
    default = None
    def __init__(self, button=None):
        self.button = button
    def press(self):
        try:
            return self.button.on_click(self.button.label)
        except (AttributeError, TypeError) as e:
            return str(e)
print(Form(Button("ok", str.upper)).press())
print(Form(Button("no")).press())
print(Form().press())
print(Form(Button("len", len)).press())
class Node:
    def __init__(self, cb, nxt=None):
        self.cb, self.nxt = cb, nxt
chain = Node(lambda x: x + 1, Node(lambda x: x * 2, Node(str)))
def run(n, v):
    while n:
        v = n.cb(v)
        n = n.nxt
    return v
print(run(chain, 5))
try:
    print(chain.nxt.nxt.nxt.cb(3))
except AttributeError as e:
    print(e)

"""del of an attribute that is not set, with and without __slots__."""
class A:
    def __init__(self): self.x = 1
    def more(self): self.y = 2
class S:
    __slots__ = ("x", "y")
    def more(self): self.y = self.x = 1
def t(o):
    try:
        del o.y
        print("ok")
    except AttributeError as e: print(e)
    try:
        del o.x
        print("ok")
    except AttributeError as e: print(e)
for make in (A, S):
    o = make()
    t(o); o.more(); t(o); t(o)

"""Each side is asked once when both give up."""
class Cmp:
    def __init__(self, v): self.v = v
    def __eq__(self, o): print("eq", self.v); return NotImplemented
    def __lt__(self, o): print("lt", self.v); return NotImplemented
a, b = Cmp(1), Cmp(2)
print("1"); print(a == b)
print("2"); print(a != b)
print("3"); print(a == a)
print("4"); print(a != a)
print("5"); print(a == 5, 5 == a, a != 5, 5 != a)
print("6")
try: a < b
except TypeError as e: print(e)
print("8"); print(a in [b, a])

"""Names of attributes that are words of a text, or begin with one; names that nobody reads."""
class Config:
    def __init__(self, text):
        for line in text.split(";"):
            name, value = line.split("=")
            setattr(self, name.strip(), value.strip())
c = Config("width=3; height=4; ignored = 5;" + "col" + "or=red")
print(c.width, c.height)
print("{0.depth}".format(c) if hasattr(c, "depth") else "no depth")
class Items:
    pass
o = Items()
for i in range(3):
    setattr(o, f"item_{i}", i * i)
print(o.item_0, o.item_2)
for name in "alpha beta gamma delta".split():
    setattr(o, name, len(name))
print(o.beta, o.delta)
setattr(o, "".join(["n", "o"]), 1)
try:
    setattr(o, 5 if o.beta else "x", 1)
except TypeError as e:
    print(e)
try:
    print(o.epsilon)
except AttributeError as e:
    print(e)

# what has no dict of attributes says so, by that name
class A:
    pass


a = A()
a.__dict__["x"] = 1
for held in (None, a):
    try:
        held.__dict__["x"] = a.x + 1
    except AttributeError as e:
        print(e)
print(a.x)
try:
    held = 5 if a.x == 2 else a
    held.__dict__["y"] = 3
except AttributeError as e:
    print(e, a.x)

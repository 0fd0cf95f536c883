"""In-place operators on values of several types: the error says +=."""
class A:
    def __init__(self): self.x = 1
class B:
    def __init__(self): self.x = "s"
for o in (A(), B()):
    try:
        o.x += "!"
        print(o.x)
    except TypeError as e: print(e)
for n in (1, "s"):
    try:
        n += "!"
        print(n)
    except TypeError as e: print(e)
for n in ([1], [""]):
    try:
        n[0] += "!"
        print(n)
    except TypeError as e: print(e)
for n in (1, "s", 2.5):
    try:
        n -= "!"
        print(n)
    except TypeError as e: print(e)
for n in (1, None):
    try:
        n += 2
        print(n)
    except TypeError as e: print(e)
for n in (1, 2.5):
    try:
        n += "!"
    except TypeError as e: print(e)
    try:
        n *= "ab"
        print(n)
    except TypeError as e: print(e)

class A:
    pass
class B(A):
    def __str__(self):
        return "B!"
a = A()
r = repr(a)
print(r.startswith("<__main__.A object at 0x"), r.endswith(">"))
b = B()
print(str(b), repr(b)[:20], f"{b}", "%s" % b)
print(a == a, a != b, a == b, a == None, a != None, a is a, a in [b, a])

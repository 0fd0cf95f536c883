# what CPython's dict of a namespace takes for equal, and how messages name it
from types import SimpleNamespace


class Never:
    def __eq__(self, other):
        return False


class Three:
    def __eq__(self, other):
        print("asked")
        return 3


b = Never()
print(SimpleNamespace(v=b) == SimpleNamespace(v=b), SimpleNamespace(v=b) == SimpleNamespace(v=Never()))
a = SimpleNamespace(x=1)
a.me = a
print(a == a)
c = Three()
print(SimpleNamespace(v=c) == SimpleNamespace(v=Three()), SimpleNamespace(v=c) != SimpleNamespace(v=c))
del a.x
try:
    print(a.x)
except AttributeError as e:
    print(e)
print(type(a), type(a).__name__, type(a).__qualname__, type(a).__module__)
a.x = 3
del a.x
a.x

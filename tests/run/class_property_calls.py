class Box:
    def __init__(self, w):
        self._w = w

    def get_w(self):
        return self._w

    def set_w(self, value):
        if value < 0:
            raise ValueError("negative")
        self._w = value

    def __del_w(self):
        print("deleting")
        self._w = 0

    w = property(get_w, set_w, __del_w)
    double = property(lambda self: self._w * 2, lambda self, v: self.set_w(v // 2))
    plain = property(fget=get_w)
    inverse = property(lambda self: 10 // self._w)


class Big(Box):
    def get_w(self):
        return 1000


b = Box(3)
b.w += 1
print(b.w, b.double, b.plain, Big(5).w, Big(5).get_w())
b.double = 20
print(b.w, b.inverse)
for act in (lambda: setattr(b, "w", -1), lambda: setattr(b, "plain", 2)):
    try:
        act()
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)
del b.w
print(b.w)


def make(n):
    class Local:
        def value(self):
            return n
        n = property(value)
    return Local()


print(make(4).n)
print(b.inverse)

class A:
    def __init__(self, a): self.a = a
    @classmethod
    def make(cls, a): return cls(a)
    @classmethod
    def bad(cls, a): raise ValueError(a)
    def worse(self, a): raise KeyError(a)
class D(A):
    @classmethod
    def make(cls, a): return super().make(a + 1)
    @classmethod
    def bad(cls, a): return super().bad(a)
    def worse(self, a): return super().worse([].pop())
print(D.make(9).a)
try: D.bad(1)
except ValueError as e: print(e)
try: D(1).worse(1)
except IndexError as e: print(e)
class Base:
    made = 0

    @classmethod
    def build(cls, n, *more, scale=1):
        Base.made += 1
        return cls(n * scale + sum(more))

    @staticmethod
    def twice(x):
        return x * 2

    @classmethod
    def tag(cls):
        return cls.__name__

    def __init__(self, n):
        self.n = n

    def plain(self):
        return self.n


class Middle(Base):
    made = 0

    @classmethod
    def build(cls, n, *more, scale=1):
        return super().build(n + 1, *more, scale=scale)

    @classmethod
    def tag(cls):
        return "M" + super().tag() + str(super().made)


class Last(Middle):
    @classmethod
    def build(cls, n):
        made = super().build(n, 5, scale=10)
        made.n += super().twice(1)
        return made

    @classmethod
    def tag(cls):
        return "L" + super(Last, cls).tag()

    @classmethod
    def called(cls, o):
        return super().plain(o)

    @classmethod
    def none(cls):
        return super().nothing()


print(Base.build(1).n, Middle.build(1).n, Last.build(1).n, Last(2).build(3).n)
print(Base.tag(), Middle.tag(), Last.tag(), Last(1).tag(), Base.made, Middle.made, Last.made, Last.called(Last(9)))
try:
    Last.none()
except AttributeError as e:
    print(e)

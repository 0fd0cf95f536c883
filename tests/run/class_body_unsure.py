import sys


class Base:
    mode = "base"
    level = 0


class Some(Base):
    if len(sys.argv) > 5:
        mode = "some"
        extra = [1]
    for i in range(len(sys.argv) - 1):
        level = i
    try:
        size = int("x" * len(sys.argv))
        after = 1
    except ValueError:
        pass

    def show(self):
        return self.mode, self.level


s = Some()
print(s.show(), Some.mode, Some.level, hasattr(Some, "extra"), hasattr(s, "size"), getattr(s, "after", "no"))
for name in ("extra", "size", "i"):
    try:
        print(getattr(s, name))
    except AttributeError as e:
        print(e)
try:
    print(Some.size)
except AttributeError as e:
    print(e)
Some.mode = "set"
Some.extra = [2]
print(s.show(), Base.mode, s.extra)
s.level = 9
print(s.show(), Some.level)


class Loop:
    total = 0
    for i in (1, 2, 3):
        total += i
    while total > 3:
        total -= 2
        half = total / 2


print(Loop.total, Loop.i, Loop.half, Loop().half)

# Arguments of set methods that may be of several types: a set is used as it is.
class Holder:
    def __init__(self):
        self.seen = None


def fill(holder, n):
    holder.seen = {0}
    wanted = set(range(900))
    reached = 0
    for i in range(n):
        holder.seen.add(i)
        if wanted.issubset(holder.seen):
            reached += 1
    return reached


print(fill(Holder(), 20000))
s = {1, 2, 3}
for other in (None, {1, 2}, [2, 3, 4], (3,), frozenset({9}), {1: 2}, 5, "ab"):
    for name in ("sub", "super", "union", "minus", "both", "apart"):
        try:
            if name == "sub":
                print(s.issubset(other), end=" ")
            elif name == "super":
                print(s.issuperset(other), end=" ")
            elif name == "union":
                print(sorted(map(str, s.union(other))), end=" ")
            elif name == "minus":
                print(s.difference(other), end=" ")
            elif name == "both":
                print(s.intersection(other), end=" ")
            else:
                print(s.isdisjoint(other))
        except TypeError as e:
            print(e)
print(s)

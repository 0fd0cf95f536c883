# id: of what has an identity; the same as long as the object lives
class A:
    def __eq__(self, other):
        return True

    __hash__ = None


def cycle(node, seen):
    if id(node) in seen:
        return "seen"
    seen.add(id(node))
    for child in node:
        found = cycle(child, seen)
        if found:
            return found
    return "none" if len(seen) > 3 else ""


a, b = A(), A()
print(id(a) == id(a), id(a) == id(b), a == b, id(None) == id(None))
names = {id(a): "a", id(b): "b"}
print(names[id(b)], len(names), sorted(names.values()))
xs = [1]
ys = xs
print(id(xs) == id(ys), id(xs) == id([1]), id({}) in names, isinstance(id(xs), int), id(xs) > 0)
loop = [[], [[]]]
print(cycle(loop, set()), cycle([loop[0], loop[0]], set()))
maybe = [a, None, b, a]
print(len({id(x) for x in maybe}))

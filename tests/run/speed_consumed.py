# generators that one loop consumes: break, continue, return, several yields, nested, kept, errors in each frame
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def odd(items):
    for item in items:
        if item % 2 == 0:
            continue
        yield item


def twice(items):
    for item in items:
        yield item
        yield -item


def bounded(items, limit):
    for item in items:
        if item > limit:
            return
        yield item


def grid(n, m):
    for i in range(n):
        for j in range(m):
            if i == 3 and j == 1:
                return
            yield i, j
        yield i, -1


def straight(a):
    yield a
    a += 1
    if a == 3:
        return
    yield a * 2
    for k in range(2):
        yield k


def late(flag):
    for k in range(2):
        if flag:
            name = k
        yield name


def chain(a, b):
    yield from odd(a)
    yield 100
    yield from b


class Logged:
    def __init__(self, name):
        self.name = name
        print("made", name)


def logged(n):
    print("begin")
    for i in range(n):
        thing = Logged(i)
        yield thing
    print("end")


def fails(n):
    for i in range(n):
        yield 12 // (3 - i)


def first_square(limit):
    for x in twice(count(50)):
        if x * x > limit:
            return x
    return None


def skipping(n):
    total = 0
    for x in twice(odd(count(n))):
        if x % 3 == 0:
            continue
        if x == -11:
            break
        total = total * 7 % 1000003 + x
    return total


def inner_loops(n):
    found = []
    for i, j in grid(n, 3):
        for k in range(4):
            if k == 2:
                break
            if k == 0 and j == 1:
                continue
            found.append(i * 100 + j * 10 + k)
        if j == -1:
            continue
        if i == 2 and j == 2:
            break
    return found


def arguments():
    n = 4
    made = count(n)
    n = 100
    print([x for x in made], n)
    print(list(made))
    items = [1, 2, 3]
    again = twice(items)
    items = [7]
    out = []
    for x in again:
        out.append(x)
        items.append(x)
    return out, items


def mutated():
    items = [1, 2, 3]
    out = []
    for x in twice(items):
        out.append(x)
        if x > 0 and len(items) < 6:
            items.append(x + 10)
    return out


def twice_over():
    made = odd(count(9))
    first = []
    for x in made:
        first.append(x)
        if x == 3:
            break
    rest = []
    for x in made:
        rest.append(x)
    return first, rest


def repeated():
    out = []
    for n in range(4):
        total = 0
        for x in bounded(odd(count(9)), n * 2):
            total += x
        out.append(total)
    return out


def handled():
    out = []
    for n in (2, 5):
        try:
            for x in fails(n):
                out.append(x)
        except ZeroDivisionError as error:
            out.append(str(error))
        finally:
            out.append(n)
    return out


def with_else(n):
    for x in count(n):
        if x == 3:
            break
    else:
        return "exhausted"
    return "broken"


print(first_square(200), first_square(10**6), skipping(40), skipping(8), skipping(0))
print(inner_loops(5), inner_loops(2))
print(list(straight(1)), list(straight(2)), [x for x in straight(5)], sum(straight(9)))
total = 0
for x in straight(7):
    if x == 16:
        continue
    if x == 1:
        break
    total += x
print(total)
print(arguments(), mutated(), twice_over(), repeated(), handled())
print(with_else(2), with_else(9))
print(list(chain(count(6), [1, 2])), sum(x for x in chain(count(4), count(2)) if x < 50))
for x in chain(count(6), count(3)):
    if x == 1:
        continue
    if x == 100:
        break
    print(x)
try:
    for x in late(True):
        print(x)
    for x in late(False):
        print(x)
except NameError as error:
    print(error)
for thing in logged(3):
    print(thing.name)
    if thing.name == 1:
        break
print(max(x * x for x in odd(count(8))), any(x > 3 for x in odd(count(9))), sorted(-x for x in twice(count(3))))
print([(a, b) for a in count(3) for b in odd(count(a + 2))])
big = 2**70
print(sum(big * x for x in count(3)), [big - y for y in bounded([big - 1, big, big + 1], big)])
for x in odd(fails(9)):
    print(x)

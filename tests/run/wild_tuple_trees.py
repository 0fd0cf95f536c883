# Trees made of tuples and lists: built, walked, compared, printed.
def build(n):
    if n == 0:
        return None
    left, right = build(n - 1), build(n - 1)
    return (n, left, right)


def total(tree):
    if tree is None:
        return 0
    n, left, right = tree
    return n + total(left) + total(right)


def depth(tree):
    return 0 if tree is None else 1 + max(depth(tree[1]), depth(tree[2]))


def bottom_up(d):
    return (None, None) if d == 0 else (bottom_up(d - 1), bottom_up(d - 1))


def check(node):
    left, right = node
    return 1 if left is None else 1 + check(left) + check(right)


def insert(tree, key):
    if not tree:
        return (key, (), ())
    k, left, right = tree
    if key < k:
        return (k, insert(left, key), right)
    if key > k:
        return (k, left, insert(right, key))
    return tree


def walk(tree):
    if tree:
        yield from walk(tree[1])
        yield tree[0]
        yield from walk(tree[2])


def greatest(values, low, high):
    if low >= high:
        return None
    middle = (low + high) // 2
    left, right = greatest(values, low, middle), greatest(values, middle + 1, high)
    most = max([values[middle]] + [n[3] for n in (left, right) if n])
    return (values[middle], left, right, most)


def cons(*items):
    result = None
    for item in reversed(items):
        result = (item, result)
    return result


def unroll(pair):
    while pair is not None:
        head, pair = pair
        yield head


def nest(n):
    return [n, [nest(n - 1)]] if n else []


tree = build(3)
print(tree)
print(total(tree), depth(tree), total(None))
print(bottom_up(2), check(bottom_up(4)))
search = ()
for key in (5, 2, 8, 1, 9, 2):
    search = insert(search, key)
print(search)
print(list(walk(search)), sum(walk(search)), max(walk(search)))
print(greatest([3, 9, 4, 1], 0, 4))
print(cons(1, 2, 3), list(unroll(cons(1, 2, 3))), cons())
print(nest(3), len(nest(2)))
print(build(2) == build(2), build(2) == build(1), build(1) < (1, None, None, 0))

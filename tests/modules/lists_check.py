import inspect
import lists

compiled = lists.__file__.endswith(".so")
xs = [1, 2, 3]
ys = xs
print(lists.fill(xs, 7), xs, ys)
print(lists.grow(xs, 2) is xs, xs)
print(lists.same(xs) is xs, lists.same([]) == [])
rows = [[1], [2], [3]]
first = rows[0]
print(lists.row(rows, 0) is first, lists.row(rows, -1) is rows[2])
print(lists.two(xs, ys), lists.two([], []), xs)
print(lists.cut(xs), xs)
a, b = rows[0], rows[1]
lists.swap_rows(rows)
print(rows, rows[0] is b, rows[1] is a)
zs = [5, 6, 7]
try:
    lists.fail_late(zs)
except IndexError as e:
    print("IndexError", e, zs)
made = lists.fresh(2)
print(made, made[0] is made[1], made[0] is made[2])
print(lists.words(["b", "a", "é", "日本", "😀"]))
print(lists.pairs([(1, "a"), (2 ** 100, "b")]))
print(lists.total([1, 2 ** 70, -5]), lists.total([]))
print(inspect.signature(lists.default), inspect.signature(lists.two))
for n in (1, 2):
    print(lists.default(n))  # one list for all calls; what comes back of it is a copy (docs/semantics.md)
print(lists.default(3, [0], step=5))
big = [2 ** 64, 1]
kept = big[0]
lists.grow(big, 1)
print(big, big[0] is kept)
print(lists.fill.__doc__, lists.__doc__, lists.__name__)
for call in ("lists.two([1])", "lists.two([1], [2], [3])", "lists.two(a=[1], c=[2])", "lists.two([1], a=[2])",
             "lists.default(1, [2], 3)", "lists.default()"):
    try:
        eval(call)
    except TypeError as e:
        print(call, e)
try:
    lists.mean([])
except ZeroDivisionError as e:
    print("ZeroDivisionError", e)
if compiled:
    for call in ("lists.total(['x'])", "lists.total((1, 2))", "lists.fill([1], 'x')", "lists.mean([1])", "lists.total([True])",
                 "lists.unused(1)"):
        try:
            eval(call)
            print(call, "was accepted")
        except TypeError as e:
            assert "total" in str(e) or "fill" in str(e) or "mean" in str(e) or "--from" in str(e), e
    untouched = [1, 2]
    try:
        lists.fill(untouched, "x")
    except TypeError:
        assert untouched == [1, 2]

# Defaults of functions and lambdas inside functions, of classes inside functions; called at once, by name, by value.
def area(w, h=2):
    def times(p, q=h):
        return p * q

    def plain(p, q=3, *, r="x"):
        return [p, q, r]

    print(times(w), times(w, 10), plain(1), plain(1, 2, r=None))
    print((lambda p, q=2: p * q)(w), (lambda p, q=h: (p, q))("a"))
    fs = [lambda x, n=n: x + n for n in range(3)]
    print([f(10) for f in fs], fs[1](1, 5))
    return times


print(area(4)(5), area(2.5, 3)(2), area("ab", 3)("c"))
print((lambda p, q=2: p * q)(2))


def outer():
    def later(f=max, empty=(), seen=[]):
        seen.append(f(1, 2, *empty))
        return seen

    later()
    return later()


print(outer(), outer())

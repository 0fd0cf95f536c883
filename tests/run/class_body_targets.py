# Methods and variables that one statement of a class body binds together.
class Money:
    def __init__(self, cents):
        self.cents = cents

    def plus(self, other):
        return Money(self.cents + (other.cents if isinstance(other, Money) else other))

    def times(self, factor):
        return Money(self.cents * factor)

    def shown(self):
        return f"${self.cents / 100:.2f}"

    __add__ = __radd__ = plus
    __rmul__, __mul__ = times, times
    __str__ = __repr__ = shown
    [__neg__, sign] = [lambda self: Money(-self.cents), "$"]
    __iadd__ = __ior__ = lambda self, other: Money(self.cents + 1)
    first, second = plus, times
    low, high = 0, 10
    left = right = None


price = Money(250)
print(price + price, price + 1, 1 + price, 2 * price, price * 3, [price], -price, Money.sign)
print(sum([price, price]), price.first(5), price.second(2), Money.low, Money.high, price.left, Money.right)
other = price
other += 7
print(other, price)
other |= 1
print(other)


class Euro(Money):
    def shown(self):
        return f"{self.cents / 100:.2f} €"

    __str__, limit = shown, 5


print(Euro(5), [Euro(5)], Euro(5).shown(), Euro.limit)


class Order:
    swap = one = lambda self: 1
    one, two = lambda self: "one", lambda self: "two"
    two, one = one, two
    x = y = z = []
    z.append(1)
    a, (b, c) = 1, (2, 3)
    d, e = "de"
    (f, g), *h = (4, 5), 6, 7


print(Order().one(), Order().two(), Order().swap(), Order.x, Order.y is Order.z)
print(Order.a, Order.b, Order.c, Order.d, Order.e, Order.f, Order.g, Order.h)


class Sized:
    def size(self):
        return 3

    __len__ = __index__ = size
    __bool__ = __contains__ = lambda self, *items: len(items) == 1 and items[0] == 3


print(len(Sized()), [1, 2, 3, 4][Sized()], bool(Sized()), 3 in Sized(), 4 in Sized())

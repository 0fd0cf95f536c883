# a class or def that stands in a block of a function: whether it was executed is known behind the block
def f(n):
    try:
        class P:
            def __init__(self, x):
                self.x = x
    except ValueError:
        print("no")
    try:
        print(P(3).x)
    except ValueError:
        print("x")
    if n:
        class Q:
            y = 4
    try:
        print(Q().y)
    except NameError as error:
        print(error)
def two(n):
    if n:
        class Q:
            y = 4
    else:
        class Q:
            y = 5
    print(Q().y)

def g(n):
    if n:
        class R:
            y = 4
    try:
        print(R().y)
    except NameError as error:
        print(error)

def h(n):
    try:
        class S:
            y = 4
    finally:
        print(S().y)
two(1)
two(0)
f(1)
g(1)
g(0)
h(1)


def k(n):
    if n:
        def inner(m):
            return m + n

        from math import floor
    try:
        print(inner(2), floor(2.5))
    except NameError as error:
        print(error)
    while n:
        n -= 1

        def again(m):
            return m * 2
    try:
        print(again(4))
    except UnboundLocalError as error:
        print(error)


def outer(n):
    def use():
        return T().y

    if n:
        class T:
            y = "t"
    try:
        print(use())
    except NameError as error:
        print(error)


k(2)
k(0)
outer(1)
outer(0)
try:
    f(0)
except UnboundLocalError as error:
    print(error)

# One decorator, and one partial, for more functions than are told apart elsewhere.
import functools


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        result = function(*args, **kwargs)
        print(function.__name__, args, kwargs, "->", result)
        return result
    return wrapper


@logged
def none():
    return None


@logged
def one(a):
    return a * 2


@logged
def two(a, b):
    return a + b


@logged
def text(s, *, end="."):
    return s + end


@logged
def rest(*items):
    return len(items)


@logged
def pair(a, b=1.5):
    return a, b


@logged
def join(words, sep=" "):
    return sep.join(words)


@logged
def total(numbers):
    return sum(numbers)


@logged
def table(**named):
    return sorted(named)


@logged
def flag(a):
    return not a


@logged
def chars(s):
    return list(s)


none(), one(1), one("a"), two(1, 2), two("a", "b"), text("x"), text("x", end="!"), rest(), rest(1, "a")
pair(1), pair("p", b=2), join(["a", "b"]), join("ab", sep="-"), total([1, 2]), table(a=1, b="x"), flag([]), chars("ab")
makers = [functools.partial(one, 3), functools.partial(two, 1, 2), functools.partial(text, "t", end="?"),
          functools.partial(join, ["x", "y"]), functools.partial(total, (4, 5)), functools.partial(pair, 0),
          functools.partial(rest, 1, 2, 3), functools.partial(max, [3, 9]), functools.partial(str.upper, "up"),
          functools.partial(print, "printed", end="\n"), functools.partial(flag, 0), functools.partial(int, "ff", 16)]
for make in makers:
    print(make())
for call in (lambda: two(1)), (lambda: none(1)), (lambda: text("a", "b")):
    try:
        call()
    except TypeError as error:
        print(error)

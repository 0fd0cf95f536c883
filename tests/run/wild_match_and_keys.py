# match renumbers the program: key functions and decorators keep numbers of their own.
def twice(f):
    def inner(*args):
        return f(*args) * 2

    return inner


def shown(f):
    return lambda *args: "<" + str(f(*args)) + ">"


@shown
@twice
def pick(x):
    match x:
        case [first, *_]:
            return first
        case {"k": value}:
            return value
        case _:
            return 0


def order(words, flag):
    longest = sorted(words, key=lambda w: -len(w))
    pair = (1, "x") if flag else (2, "y")
    found = max(words, key=lambda w: (w.count("a"), w))
    words.sort(key=len)
    return longest, pair, found, (3.5 if {flag: 1} else 9), words


print(pick([4, 5]), pick({"k": "v"}), pick(7))
print(order(["b", "aa", "cab"], True), order(["x"], 0))
match order(["k", "ll"], False):
    case [a, (n, "y"), *rest] if n > 1:
        print(a, n, len(rest))

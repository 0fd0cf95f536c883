# A star of unknown length through a value that may be one of many functions.
import operator


class Counter:
    def __init__(self, start=0):
        self.total = start

    def add(self, *numbers):
        self.total += len(numbers)
        return self.total

    def __call__(self, a, b=10):
        return a * b + self.total


def variadic(first, *rest, sep="-"):
    return sep.join([str(first)] + [str(item) for item in rest])


def nothing():
    return "nothing"


counter = Counter(2)
seen = []
table = {
    "abs": abs,
    "len": len,
    "max": max,
    "pow": pow,
    "round": round,
    "add": operator.add,
    "neg": operator.neg,
    "lambda": lambda a, b=7: a - b,
    "variadic": variadic,
    "nothing": nothing,
    "bound": counter.add,
    "instance": counter,
    "append": seen.append,
    "insert": seen.insert,
    "list": list,
    "int": int,
    "divmod": divmod,
}


def call(name, args):
    return table[name](*args)


for name in table:
    for args in [], [3], [5, 2], [9, 4, 7], [1, 2, 3, 4]:
        try:
            print(name, args, call(name, args))
        except (TypeError, ValueError) as error:
            print(name, args, type(error).__name__, error)
print(seen, counter.total)

texts = {"upper": str.upper, "split": str.split, "join": ",".join, "zfill": "7".zfill, "title": lambda s: s.title()}


def text_call(name, *words):
    return texts[name](*words)


for name in texts:
    for count in range(4):
        try:
            print(name, count, text_call(name, *["ab c"] * count))
        except TypeError as error:
            print(name, count, error)

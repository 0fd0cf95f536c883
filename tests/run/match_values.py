def name_of(code):
    match code:
        case 200:
            return "ok"
        case 301 | 302 | 307:
            return "moved"
        case 404:
            return "missing"
        case -1:
            return "negative"
        case _:
            return "other"


for code in [200, 301, 302, 404, -1, 7]:
    print(code, name_of(code))


def kind(x):
    match x:
        case None:
            return "none"
        case True:
            return "true"
        case False:
            return "false"
        case 0:
            return "zero"
        case int(n) if n < 0:
            return f"negative {n}"
        case int():
            return "int"
        case float(f):
            return f"float {f:.2f}"
        case "":
            return "empty"
        case str(s):
            return "str " + s
        case [] | ():
            return "nothing"
        case [a]:
            return f"one {a}"
        case [a, b]:
            return f"two {a} {b}"
        case [a, *rest, z]:
            return f"many {a} {rest} {z}"
    return "unreached?"


print(kind(None), kind(True), kind(False), kind(0), kind(-5), kind(7), kind(1.5), kind(""), kind("abc"))
print(kind([]), kind([1]), kind([1, 2]), kind([1, 2, 3, 4]))
print(kind(()), kind((1,)), kind((1, "x")), kind((1, 2, 3)), kind(range(4)))


def where(point):
    match point:
        case (0, 0):
            return "origin"
        case (0, y):
            return f"y axis at {y}"
        case (x, 0):
            return f"x axis at {x}"
        case (x, y) if x == y:
            return f"diagonal {x}"
        case (x, y):
            return f"at {x} {y}"


for p in [(0, 0), (0, 3), (4, 0), (2, 2), (1, 5)]:
    print(where(p))


def command(line):
    match line.split():
        case ["quit"]:
            return "bye"
        case ["go", ("north" | "south") as direction]:
            return "going " + direction
        case ["go", other]:
            return "no way " + other
        case ["drop", *things] if things:
            return "dropping " + ", ".join(things)
        case []:
            return "say something"
        case [first, *_]:
            return "what is " + first + "?"


for line in ["quit", "go north", "go up", "drop a b c", "drop", "", "dance now"]:
    print(command(line))

x = 5
match x:
    case 3:
        print("three")
    case y:
        print("bound", y)
print(y)
match (x, y):
    case (a, b) if a > b:
        print("greater")
    case (a, b) if a == b:
        print("same", a, b)

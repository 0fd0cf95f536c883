# bindings stay after a guard that fails; names bound only when the whole pattern fits
def f(p):
    a = b = "unset"
    match p:
        case [a, 1]:
            return ("first", a)
        case [a, b] if a > 5:
            return ("second", a, b)
        case [_, _]:
            return ("third", a, b)
    return ("none", a, b)


print(f([3, 1]), f([7, 2]), f([3, 2]), f([3]), f("ab"))


# loops: break and continue inside a case are the loop's
out = []
for x in [0, 1, 2, 3, 4]:
    match x:
        case 0:
            continue
        case 3:
            break
        case n if n % 2:
            out.append(n * 10)
        case n:
            out.append(n)
else:
    out.append(-1)
print(out)

# nested matches
def g(pair):
    match pair:
        case (x, y):
            match x:
                case 0:
                    match y:
                        case 0:
                            return "00"
                        case _:
                            return "0?"
                case _:
                    return "??"


print(g((0, 0)), g((0, 5)), g((1, 1)))

# the subject is evaluated once
count = 0


def next_value():
    global count
    count += 1
    return count


match next_value():
    case 5:
        print("five")
    case 1 | 2:
        print("one or two", count)
match next_value(), next_value():
    case (1, _):
        print("no")
    case (a, b):
        print(a, b, count)


# a user's own len, list, isinstance do not matter
def h(x):
    len = 5
    list = 3
    match x:
        case [a, *b]:
            return (a, b, len, list)
        case _:
            return None


print(h([1, 2, 3]), h([]), h((1,)))

# strings are no sequences
match "ab":
    case [a, b]:
        print("sequence")
    case str():
        print("text")


# match as a name
match = 3
case = 4
print(match, case)


class K:
    LIMIT = 3


def limit(n):
    match n:
        case K.LIMIT:
            return "limit"
        case 1.5:
            return "float"
        case -2 | 2:
            return "two"
        case "x" "y":
            return "xy"
        case b"raw":
            return "raw"
        case 3 + 4j:
            return "complex"
    return "none"


print(limit(3), limit(1.5), limit(-2), limit(True), limit(2.0))
print(limit("xy"), limit(b"raw"), limit(3 + 4j))


def as_patterns(x):
    match x:
        case [1 | 2 as first, *_] as whole:
            return (first, whole)
        case (int() | float()) as number:
            return number
        case other:
            return other


print(as_patterns([2, 3]), as_patterns(4), as_patterns(2.5), as_patterns("z"))


def stars(x):
    match x:
        case [*_, 9]:
            return "ends with nine"
        case [first, *middle, last] if len(middle) > 1:
            return (first, middle, last)
        case [*everything]:
            return everything


print(stars([1, 9]), stars([1, 2, 3, 4]), stars([1, 2, 3]), stars([]), stars((5, 6)))


def shadow(x):
    match x:
        case [x, y]:
            return x * y
        case x:
            return x


print(shadow([3, 4]), shadow(5))
match count:
    case 99:
        print("never")
print("done")

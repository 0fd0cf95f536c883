def f(way):
    print("way", way, end=": ")
    for i in range(3):
        try:
            print(i, end=" ")
            if way == "return":
                return "returned"
            if way == "break":
                break
            if way == "continue":
                continue
            if way == "raise":
                raise ValueError("raised")
            if way == "end":
                print("end", end=" ")
        finally:
            print("finally", end=" ")
        print("after", end=" ")
    else:
        print("else", end=" ")
    return "fell"


for way in ["end", "return", "break", "continue", "raise", "?"]:
    try:
        print(f(way))
    except ValueError as e:
        print("caught", e)


def swallow(way):
    while True:
        try:
            raise KeyError(way)
        finally:
            if way == "break":
                break
            if way == "return":
                return "swallowed by return"
    return "swallowed by break"


print(swallow("break"))
print(swallow("return"))


def override():
    try:
        return 1
    finally:
        return 2


def override_break():
    for i in range(5):
        try:
            return i
        finally:
            if i < 3:
                continue
            break
    return "broken at " + str(i)


print(override(), override_break())


def value_is_kept():
    x = 1
    try:
        return x
    finally:
        x = 2
        print("x is", x)


print(value_is_kept())


def list_is_shared():
    xs = [1]
    try:
        return xs
    finally:
        xs.append(2)


print(list_is_shared())

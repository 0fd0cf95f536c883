def deep(n):
    return deep(n + 1) + 1


def safe(n):
    try:
        return deep(n)
    except RecursionError as e:
        print(str(e)[:32])
        return -1


for i in range(3):
    print(safe(0))


def down(n):
    try:
        if n == 0:
            raise ValueError("bottom")
        down(n - 1)
    except ValueError:
        if n < 3:
            raise
        print("caught at", n)
    finally:
        if n < 4:
            print("finally", n)


down(5)


def handler_recurses(n):
    try:
        raise KeyError(n)
    except KeyError as e:
        if n > 0:
            handler_recurses(n - 1)
        print(e, end=" ")


handler_recurses(5)
print()

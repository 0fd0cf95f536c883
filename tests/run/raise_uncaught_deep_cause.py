def low(n):
    return [1][n]


def middle(n):
    try:
        return low(n)
    except IndexError as e:
        raise LookupError(f"middle {n}") from e


def high(n):
    try:
        return middle(n)
    except LookupError as e:
        try:
            raise RuntimeError("cleanup")
        except RuntimeError:
            print("cleaned")
        raise ValueError("high") from e


print(high(0))
print(high(3))

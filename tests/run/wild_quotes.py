# Quotes in docstrings, loops that look at characters and do nothing with them.
def growth(first, ratio, count):
    """"
    An opening quote of its own, and 'another "kind".
    """
    if ratio == 1:
        return count * first
    return (first / (1 - ratio)) * (1 - ratio**count)


def joined(separator, parts):
    for part in parts:
        if not isinstance(part, str):
            raise ValueError("only texts")
    for c in "abc":
        last = c
    for c in separator:
        pass
    return separator.join(parts) + last


print(growth(1, 2, 10), growth(2, 1, 3), growth(1, 2, -10))
print(joined("-", "xyz"), joined("", ["a", "b"]))
try:
    joined(" ", ["a", 1])
except ValueError as error:
    print(error)

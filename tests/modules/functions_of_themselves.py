# A function that is given itself, where Python passes the function.
def twice(f, x):
    return f(f, x)


def down(g, n):
    return n if n <= 0 else g(g, n - 1)


if __name__ == "__main__":
    print(twice(down, 5))

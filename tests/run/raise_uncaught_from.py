def f(x):
    try:
        return [1, 2][x]
    except IndexError as e:
        raise RuntimeError("lookup failed") from e


def main():
    for x in range(4):
        print(f(x))


main()

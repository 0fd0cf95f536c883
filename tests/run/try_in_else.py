"""Handlers in the else part of a try that cannot fail, and behind it: each has a label of its own."""


def helper(n):
    return n + 1


def fails_nowhere(n, t):
    xs = [1, 2, n]
    try:
        try:
            del xs[0]
        except ArithmeticError:
            t += "never"
        else:
            try:
                for i in range(n):
                    return helper(n)
                for x in xs[:2]:
                    return 7 // n
            except (RuntimeError, ZeroDivisionError) as error:
                t = str(error)
        t = f"{t}!"
        try:
            print(xs[n + 9])
        except IndexError as error:
            print(t, error)
    except KeyError:
        try:
            print(xs[7])
        except IndexError:
            print("inside")
    return t


def one_inside(n):
    try:
        try:
            n = 10 // n
        except ZeroDivisionError:
            n = -1
    except ValueError:
        n = -2
    else:
        try:
            n = 100 // (n - 5)
        except ZeroDivisionError:
            n = -3
    try:
        n = 1000 // (n + 3)
    except ZeroDivisionError as error:
        print(error)
    return n


for n in (0, 1, 2):
    print(fails_nowhere(n, "a"))
for n in (0, 1, 2, 3):
    print(one_inside(n))

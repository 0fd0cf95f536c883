def show(x):
    print("evaluated", x)
    return x


def f(n):
    try:
        return show(n)
    finally:
        show("finally")


def g(n):
    try:
        try:
            return show([n])
        finally:
            show("inner")
            if n > 1:
                return show("replaced")
    finally:
        show("outer")


def h(n):
    for i in range(3):
        try:
            try:
                if n == 0:
                    return show(i)
                if n == 1:
                    continue
                if n == 2:
                    break
                raise KeyError(i)
            except KeyError as e:
                if i == 1:
                    return show(e.args)
            finally:
                show("f1")
        finally:
            show("f2")
    return ("end",)


print(f(1), g(1), g(2))
for n in range(4):
    print(h(n))


def nested_loops():
    found = None
    for i in range(3):
        for j in range(3):
            try:
                if i * j == 2:
                    found = (i, j)
                    break
                if j == 1:
                    continue
            finally:
                print("(", i, j, ")", end="")
        else:
            continue
        try:
            break
        finally:
            print("outer broken")
    return found


print(nested_loops())


def generator_in_return(xs):
    try:
        return sum(10 // x for x in xs)
    except ZeroDivisionError:
        return sum(x for x in xs)
    finally:
        xs.append(1)


values = [1, 2]
print(generator_in_return(values), values)
values = [0, 5]
print(generator_in_return(values), values)

# Captured variables of every kind that may be unbound when the inner function looks.
def outer(n):
    if n:
        real, truth, pair, nothing, both = 2.5, True, (1, "b"), None, (n, 1.5)
        number, text, items, mixed, spread = n, "t", [n], n if n > 1 else "s", range(n)
        phase = complex(n, 1)

    def shown(which):
        if which == 0:
            return real
        if which == 1:
            return truth
        if which == 2:
            return pair
        if which == 3:
            return nothing
        if which == 4:
            return both
        if which == 5:
            return number
        if which == 6:
            return text
        if which == 7:
            return items
        if which == 8:
            return mixed
        if which == 9:
            return spread
        return phase

    out = []
    for which in range(11):
        try:
            out.append(shown(which))
        except NameError as error:
            out.append(str(error)[30:])
    print(out)

    def change():
        nonlocal real, truth, pair, nothing, phase, spread
        real, truth, pair, nothing, phase, spread = -1.0, False, (0, ""), None, 1j, range(0)

    change()
    print(real, truth, pair, nothing, phase, spread)


outer(0)
outer(1)
outer(2)


def lambdas(flag):
    if flag:
        value = 0.5
    later = lambda: value * 2
    try:
        print(later())
    except NameError as error:
        print(error)
    value = 4.0
    return later() + sum(value + i for i in range(3))


print(lambdas(False), lambdas(True))


def numbers(limit):
    def step():
        nonlocal done
        print(done)
        done = not done

    try:
        step()
    except NameError as error:
        print(type(error).__name__, error)
    for i in range(limit):
        done = i > 1
        step()
    return done


print(numbers(3))

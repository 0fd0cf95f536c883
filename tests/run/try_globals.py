count = 0
log = []
state = "start"


def bump(n):
    global count
    count += 1
    if n % 2:
        raise ValueError(n)
    count += 10
    return n


def run():
    global state
    for n in range(4):
        try:
            state = "in " + str(bump(n))
        except ValueError as e:
            state = "error " + str(e)
            log.append((count, state))
        else:
            log.append((count, state))
        finally:
            log.append(count)


run()
print(count, state, log)


def shrink(xs):
    while True:
        try:
            xs.pop()
            count_left = len(xs)
        except IndexError as e:
            return str(e), count_left


print(shrink([1, 2, 3]))
try:
    print(shrink([]))
except UnboundLocalError as e:
    print(e)


def change(xs, i):
    try:
        xs[i] = 5
        xs.append(6)
        del xs[i + 2]
        xs.insert(0, 7)
    except IndexError as e:
        xs.append(-1)
    return xs


print(change([1, 2, 3], 0), change([1], 0), change([], 0), change([1, 2], 1))
try:
    undefined_name
except NameError as e:
    print(e)
try:
    del count
    print(count)
except NameError as e:
    print(e)
try:
    del count
except NameError as e:
    print(e)

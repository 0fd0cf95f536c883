"""The traceback of what a generator's handler takes ends in the generator, wherever its body has gone."""
import traceback


def taken(xs):
    yield 1
    try:
        xs.append(int("x"))
    except ValueError as error:
        traceback.print_exc()
        print(len(traceback.format_tb(error.__traceback__)), error)
        xs.append(3)
    yield 2


def not_taken(xs):
    try:
        yield len(xs)
        xs[9] += 1
    except KeyError:
        yield 3
    yield 4


def finally_fails(xs):
    yield 1
    try:
        xs.append(int("y"))
    finally:
        xs[5] += 1
    yield 2


def finally_passes(xs):
    yield 1
    try:
        xs.append(int("z"))
    finally:
        xs.append(5)
        print(xs)
    yield 2


def again(xs):
    yield 1
    try:
        xs.append(int("w"))
    except ValueError:
        print("again")
        raise
    yield 2


def inner(xs):
    yield 1
    try:
        for x in not_taken(xs):
            yield x
    except (KeyError, ValueError):
        yield 5
    finally:
        xs.append(6)


def outer(generator):
    yield from generator


# several functions are given: their bodies stay their own
def show(run):
    try:
        print(run())
    except Exception:
        traceback.print_exc()


show(lambda: list(outer(taken([]))))
show(lambda: list(outer(not_taken([]))))
show(lambda: list(outer(finally_fails([]))))
show(lambda: list(outer(finally_passes([]))))
show(lambda: list(outer(again([]))))
show(lambda: list(outer(inner([]))))
for n in taken([]):
    print(n)
try:
    for n in inner([1]):
        print(n)
except IndexError:
    traceback.print_exc()
try:
    print(list(finally_fails([])))
except IndexError as error:
    traceback.print_exc()
    print(repr(error.__context__))
try:
    print([n for n in finally_passes([])])
finally:
    print(list(finally_fails([])))

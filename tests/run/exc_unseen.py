"""Errors that a handler takes without a look at them, and those who look on the way."""


class ParseError(ValueError):
    pass


def number(text):
    try:
        return int(text)
    except ValueError:
        return -1


def look(text):
    try:
        return int(text)
    except ValueError as e:
        print("seen:", e, e.args, e.__traceback__ is not None)
        raise


def wrapped(text):
    try:
        return look(text)
    except ValueError:
        return -2


def chained(table, key):
    try:
        return table[key]
    except KeyError as e:
        raise LookupError("no " + key) from e


def quiet_chain(table, key):
    try:
        return chained(table, key)
    except LookupError:
        return 0


def loud_chain(table, key):
    try:
        return chained(table, key)
    except LookupError as e:
        print(repr(e), repr(e.__cause__), e.__cause__.args)
        return 0


def inside(items, i):
    total = 0
    for k in range(i):
        try:
            total += items[k]
        except IndexError:
            total += 1000
            break
    return total


def deep(n):
    if n == 0:
        raise ParseError("deep down", n)
    return deep(n - 1) + 1


def guarded(n):
    cleaned = 0
    result = 0
    try:
        try:
            result = deep(n)
        finally:
            cleaned += 1
    except ParseError:
        result -= 1
    return result, cleaned


def noisy(n):
    try:
        try:
            return deep(n)
        finally:
            try:
                {"a": 1}["z"]
            except KeyError as e:
                print("on the way", repr(e), repr(e.__context__))
    except ParseError:
        return -1


def passes(which):
    # a class that the handler does not take is seen by everybody
    try:
        if which == 0:
            raise KeyError("a")
        if which == 1:
            raise TypeError("b")
        return [1][which]
    except KeyError:
        return "key"


def others():
    for which in range(4):
        try:
            print(passes(which))
        except TypeError as e:
            print("type", e, e.args, e.__context__)
        except IndexError as e:
            print("index", e, e.args)


def gen(n):
    try:
        for i in range(n):
            yield 10 // (2 - i)
    except ZeroDivisionError as e:
        print("generator saw", e, e.__traceback__ is not None)
        yield -1
    finally:
        print("generator ends")


def stops(items):
    it = iter(items)
    while True:
        yield next(it)


def plain(items):
    for x in items:
        yield 6 // x


def consume():
    got = []
    try:
        for x in gen(4):
            got.append(x)
            got.append([5][x])
    except IndexError:
        got.append(-100)
    print(got)
    try:
        print(list(stops([1, 2])))
    except RuntimeError as e:
        print(e, repr(e.__cause__))
    try:
        for x in stops([3]):
            got.append(x)
    except Exception:
        got.append(-200)
    try:
        for x in plain([3, 2, 0, 1]):
            got.append(x)
    except ZeroDivisionError:
        got.append(-300)
    try:
        for x in stops([3]):
            got.append(x)
    except StopIteration:
        got.append(-201)
    except RuntimeError as e:
        print("from", repr(e.__cause__), e)
    print(got)


def closes():
    g = gen(3)
    next(g)
    try:
        g.close()
        raise ValueError("x")
    except BaseException:
        pass
    print("closed")


def context():
    try:
        try:
            raise ValueError("first")
        except ValueError as e:
            number("not a number")
            {}["second"]
    except KeyError as e:
        print(repr(e), repr(e.__context__), e.__context__.__context__)


def fallback():
    values = []
    for text in ["1", "x", "2.5", "", "7"]:
        try:
            values.append(int(text))
        except ValueError:
            try:
                values.append(float(text))
            except ValueError as e:
                values.append(str(e))
    return values


class Key:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return hash(self.value)

    def __eq__(self, other):
        try:
            return [1, 2][self.value] == other.value
        except IndexError as e:
            print("eq saw", e)
            return False


def keys():
    table = {Key(5): 1}
    try:
        return table[Key(5)]
    except KeyError:
        return -1


def recursion(n):
    return recursion(n + 1) + 1


def limits():
    try:
        return recursion(0)
    except RecursionError:
        return -1


def every():
    count = 0
    for f in (lambda: 1 // 0, lambda: [][1], lambda: {}["a"], lambda: int("q"), lambda: 5):
        try:
            f()
        except:
            count += 1
    return count


def leaves(items):
    for item in items:
        try:
            if item > 2:
                return item
            item // (item - 1)
        except ZeroDivisionError:
            continue
    raise KeyError(items[0])


def main():
    print([number(t) for t in ("12", "x", "-7", "", "99")])
    print(wrapped("5"), wrapped("y"))
    print(quiet_chain({"a": 1}, "a"), quiet_chain({"a": 1}, "b"), loud_chain({"a": 1}, "b"))
    print(inside([1, 2, 3], 2), inside([1, 2, 3], 9))
    print(guarded(6), noisy(2))
    others()
    consume()
    closes()
    context()
    print(fallback(), keys(), limits(), every())
    print(leaves([0, 1, 5]))
    try:
        leaves([1])
    except KeyError as e:
        print(repr(e))
    leaves([1, 0])


main()

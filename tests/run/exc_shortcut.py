"""Errors that are raised where their handler stands: jumps, when the handler does not look; and all that is in between."""
import sys


class Mine(KeyError):
    pass


class Log:
    def __init__(self):
        self.lines = []

    def __enter__(self):
        self.lines.append("in")
        return self

    def __exit__(self, cls, error, trace):
        self.lines.append("out " + (cls.__name__ if cls else "well"))
        return False


def order(table, key, kind):
    result = []
    try:
        result.append(1)
        if kind == 1:
            raise ValueError("one")
        if kind == 2:
            raise KeyError("two")
        if kind == 3:
            raise Mine("three")
        if kind == 4:
            raise IndexError
        if kind == 5:
            raise UnicodeError("a ValueError")
        result.append(table[key])
    except LookupError:
        result.append(2)
    except (TypeError, ValueError):
        result.append(3)
    except Exception:
        result.append(4)
    else:
        result.append(5)
    return result


def missing(kind):
    try:
        if kind:
            raise OSError("not taken")
        raise KeyError(kind)
    except KeyError:
        return "key"


def effects(log):
    def argument(n):
        log.append(n)
        return n

    try:
        raise ValueError(argument(1), argument(2))
    except ValueError:
        log.append(3)
    try:
        raise ValueError(argument(4) // (len(log) - 4))
    except ZeroDivisionError:
        log.append(5)
    except ValueError:
        log.append(6)
    return log


def cleaned(table, key):
    steps = []
    try:
        try:
            steps.append("first")
            text = "owned " + str(key)
            steps.append(table[text])
        finally:
            steps.append("final")
    except KeyError:
        steps.append("missed")
    return steps


def managed(table, key):
    log = Log()
    try:
        with log:
            log.lines.append(table[key])
            raise ValueError("inside")
    except KeyError:
        log.lines.append("key")
    except ValueError:
        log.lines.append("value")
    return log.lines


def loops(table, keys):
    total = missed = 0
    for key in keys:
        try:
            if key < 0:
                raise StopIteration
            total += table[key]
        except KeyError:
            missed += 1
            if missed == 3:
                break
            continue
        except StopIteration:
            total -= 1
        total += 1000
    else:
        total += 1000000
    return total, missed


def in_handler(table, key):
    found = 0
    try:
        try:
            raise ValueError("outer")
        except ValueError as e:
            print("seen", e)
            found += table[key]
    except KeyError:
        found -= 1
    try:
        raise RuntimeError("afterwards")
    except RuntimeError as e:
        print(repr(e), e.__context__)
    return found


def looked(table, key):
    try:
        return table[key]
    except KeyError as e:
        return e.args


def chained(table, key):
    try:
        return table[key]
    except KeyError:
        raise ValueError("chained")


def numbers(table, limit):
    for i in range(limit):
        try:
            yield table[i]
        except KeyError:
            yield -1


def bare(table, key):
    try:
        value = table[key]
    except:
        value = 0
    return value


def pairs(table, x, y):
    n = 0
    try:
        n += table[x, y]
        n += table[y, x]
    except KeyError:
        n += 100
    return n


def every_finally(table, n):
    done = 0
    for i in range(n):
        try:
            try:
                if i % 5 == 4:
                    raise IndexError
                if i % 5 == 3:
                    continue
                done += table[i % 4]
            finally:
                done += 10000
        except KeyError:
            done += 100
        except IndexError:
            done += 7
    return done


def passes_on(table, key):
    count = 0
    try:
        count += table[key]
    finally:
        count += 1
    return count


def main():
    table = {1: 10, 2: 20, 10**30: 30}
    for kind in range(6):
        print(order(table, 2, kind), order(table, 3, kind))
    print(missing(0))
    try:
        missing(1)
    except OSError as e:
        print("passed", e)
    print(effects([]))
    print(cleaned({"owned 1": "here"}, 1), cleaned({"owned 1": "here"}, 2))
    print(managed({1: "one"}, 1), managed({1: "one"}, 2))
    print(loops(table, [1, 2, 3, -5, 1]), loops(table, [3, 4, 5, 6]), loops(table, []))
    print(in_handler(table, 1), in_handler(table, 5))
    print(looked(table, 1), looked(table, 7), looked(table, -10**30), looked(table, 10**30))
    try:
        chained(table, 8)
    except ValueError as e:
        print(repr(e), repr(e.__context__))
    print(list(numbers(table, 4)))
    print(bare(table, 2), bare(table, 10**31))
    print(pairs({(1, 2): 3, (2, 1): 4}, 1, 2), pairs({(1, 2): 3}, 1, 2), pairs({}, 1, 2))
    print(every_finally(table, 20))
    print(passes_on(table, 1))
    # lists of numbers that only sum, min and max see
    print(sum([bare(table, i) for i in range(5)]), max([i * i % 7 for i in range(9)]), min([-i / 2 for i in range(4)]))
    print(sum([i for i in range(0)]), sum([i * 10**18 for i in range(100)]), sum([0.1 for i in range(10)]))
    print(sum([i > 2 for i in range(5)]), max([n for row in [[1, 5], [3]] for n in row if n != 5]))
    log = []
    print(sum([log.append(i) or i for i in range(3)], start=len(log)), max([log.append(i) or i for i in (1, 2)], default=3), log)
    for wrong in range(3):
        try:
            if wrong == 0:
                print(max([n for n in range(0)]))
            elif wrong == 1:
                print(sum([log.append(9) or 6 // n for n in (3, 0, 1)]))
            else:
                print(min([table[n] for n in (1, 3)]))
        except (ValueError, ZeroDivisionError, KeyError) as e:
            print(type(e).__name__, e, len(log))
    print(passes_on(table, 9))


main()

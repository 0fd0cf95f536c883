#!/usr/bin/python3
"""Lists, ranges, sorting, random numbers and NumPy scalars of the runtime against CPython's.

sequences.py DRIVER [SEED]: writes cases for sequence_driver.c, and compares its answers with Python's own.
"""
import sys

sys.path.pop(0)  # numbers.py beside this file is not Python's
import os
import random
import subprocess
import warnings

cases, answers = [], []
rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 20)


def case(line, *parts):
    cases.append(line)
    answers.append(" ".join(parts).strip())


def attempt(action):
    """repr of the value, or the error as the driver prints it"""
    try:
        return repr(action())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def words(values):
    return " ".join([str(len(values)), *map(str, values)])


UGLY_INTS = [0, 1, -1, 2, 3, 5, -7, 2**31, -2**31, 2**62, 2**63 - 1, -2**63, 2**63, -2**64, 2**70, -2**70, 10**30]
UGLY_FLOATS = [0.0, -0.0, 1.0, -1.0, 1.5, 1e300, -1e300, float("inf"), float("-inf"), float("nan")]


def some_float(nans):
    if rng.random() < nans:
        return float("nan")
    return rng.choice(UGLY_FLOATS[:9]) if rng.random() < 0.1 else float(rng.randrange(-20, 20))


def sort_lengths():
    for _ in range(120):
        yield rng.choice([0, 1, 2, 3, 10, 40, 63, 64, 65, 130, 300, 1000])


def runs(n):
    """values with runs up and down, so that merges gallop"""
    values = []
    while len(values) < n:
        length, start = rng.randrange(1, 90), rng.randrange(-1000, 1000)
        step = rng.choice([-1, 0, 1, 3])
        values += [start + i * step for i in range(length)]
    return values[:n]


def sorting():
    for n in sort_lengths():
        reverse = rng.randrange(2)
        ints = [rng.randrange(-5, 50) for _ in range(n)] if rng.random() < 0.5 else runs(n)
        if rng.random() < 0.2:
            ints += UGLY_INTS
        case(f"sorti {reverse} {words(ints)}", repr(sorted(ints, reverse=bool(reverse))))
        floats = [some_float(0.1) for _ in range(n)] if rng.random() < 0.7 else [float(x) if rng.random() < 0.97 else float("nan") for x in runs(n)]
        case(f"sortf {reverse} {words(floats)}", repr(sorted(floats, reverse=bool(reverse))))
        texts = ["".join(rng.choice("abéßЖ語😀") for _ in range(rng.randrange(1, 4))) for _ in range(n)]
        case(f"sorts {reverse} {words(texts)}", repr(sorted(texts, reverse=bool(reverse))))
        pairs = [(x, i) for i, x in enumerate(floats[:300])]
        case(f"sortp {reverse} {words(floats[:300])}", repr(sorted(pairs, reverse=bool(reverse))))
        places = sorted(range(len(floats)), key=floats.__getitem__, reverse=bool(reverse))
        case(f"sortk {reverse} {words(floats)}", repr(places))
        mixed = [rng.randrange(9) if rng.random() < 0.9 else "x" for _ in range(n % 50)]
        result = list(mixed)
        try:
            result.sort(reverse=bool(reverse))
            error = ""
        except TypeError as raised:
            error = f"TypeError: {raised}"
        case(f"sortv {reverse} {words([repr(x) for x in mixed])}", repr(result), error)


def some_bound(n):
    return rng.choice([None, None, 0, 1, -1, n, -n, n + 1, 2**70, -2**70, 2**63 - 1, -2**63]) if rng.random() < 0.5 else rng.randrange(-n - 3, n + 4)


def written(bound):
    return "_" if bound is None else str(bound)


def slices():
    for _ in range(2500):
        n = rng.choice([0, 1, 2, 5, 9])
        xs = list(range(n)) if rng.random() < 0.7 else [rng.choice(UGLY_INTS) for _ in range(n)]
        start, stop, step = some_bound(n), some_bound(n), rng.choice([None, 1, 1, 1, 2, 3, -1, -2, -3, 0, 2**70, -2**70, -2**63])
        cut = slice(start, stop, step)
        values = [rng.choice(UGLY_INTS) for _ in range(rng.choice([0, 1, 2, len(xs[cut]) if step != 0 else 0]))]
        expected = []
        if step == 0:
            expected += ["ValueError: slice step cannot be zero" + repr(xs)]
        else:
            expected += [repr(xs[cut]), repr(xs[cut])]
        for change in (lambda ys: ys.__setitem__(cut, values), lambda ys: ys.__delitem__(cut)):
            ys = list(xs)
            try:
                change(ys)
                expected.append(repr(ys))
            except ValueError as error:
                expected.append(f"ValueError: {error}{ys!r}")
        case(f"slices {written(start)} {written(stop)} {written(step)} {words(values)} {words(xs)}", *expected)


def list_operations():
    for _ in range(1500):
        xs = [rng.choice(UGLY_INTS) for _ in range(rng.randrange(6))]
        line, out = [f"list {words(xs)}"], []
        for _ in range(rng.randrange(12)):
            op = rng.choice(["append", "pop", "insert", "delete", "set", "get", "remove", "index", "count", "in", "times",
                             "imul", "twice", "reverse", "min", "max", "sum", "clear", "hash"])
            a = rng.choice(UGLY_INTS) if rng.random() < 0.3 else rng.randrange(-6, 6)
            b = rng.choice(UGLY_INTS)
            if op in ("twice", "imul") and len(xs) > 60:
                continue
            if op in ("times", "imul"):
                a = rng.choice([-1, 0, 1, 2, 3, 2**62, 2**63, 2**70, -2**70])
            if op in ("count", "remove", "in", "index", "append"):
                a = rng.choice(UGLY_INTS)
            two = op in ("insert", "set")
            one = op in ("append", "pop", "delete", "get", "remove", "index", "count", "in", "times", "imul")
            line.append(" ".join([op, *([str(a)] if one or two else []), *([str(b)] if two else [])]))
            shown = attempt({
                "append": lambda: xs.append(a), "pop": lambda: xs.pop(a), "insert": lambda: xs.insert(a, b),
                "delete": lambda: xs.__delitem__(a), "set": lambda: xs.__setitem__(a, b), "get": lambda: xs[a],
                "remove": lambda: xs.remove(a), "index": lambda: xs.index(a), "count": lambda: xs.count(a),
                "in": lambda: a in xs, "times": lambda: xs * a, "imul": lambda: xs.__imul__(a) and None,
                "twice": lambda: xs.extend(xs), "reverse": xs.reverse, "min": lambda: min(xs), "max": lambda: max(xs),
                "sum": lambda: sum(xs), "clear": xs.clear, "hash": lambda: hash(tuple(xs)),
            }[op])
            if shown in ("None", "[]") and op != "times":
                continue
            if "Error" in shown:
                shown += "\0"
            out.append(shown)
        case(" ".join(line), *out, repr(xs))


def comparisons():
    for _ in range(300):
        a = [rng.choice(UGLY_INTS[:4] + UGLY_INTS[-3:]) for _ in range(rng.randrange(4))]
        b = list(a) if rng.random() < 0.3 else [rng.choice(UGLY_INTS[:4] + UGLY_INTS[-3:]) for _ in range(rng.randrange(4))]
        case(f"compare {words(a)} {words(b)}", *map(repr, (a == b, a < b, a <= b, a > b, a >= b)))


def ranges():
    for _ in range(2500):
        start, stop, step, x = (rng.choice(UGLY_INTS) if rng.random() < 0.3 else rng.randrange(-20, 20) for _ in range(4))
        a, b, c = (some_bound(9) for _ in range(3))
        line = f"range {start} {stop} {step} {x} {written(a)} {written(b)} {written(c)}"
        try:
            r = range(start, stop, step)
        except ValueError as error:
            case(line, f"ValueError: {error}")
            continue
        out = [attempt(lambda: len(r)), attempt(lambda: r[x]), repr(x in r), attempt(lambda: r.index(x)),
               repr(r[::-1]), repr(len_of(r) * (r.start + r.start + (len_of(r) - 1) * r.step) // 2),
               attempt(lambda: extreme(r, min)), attempt(lambda: extreme(r, max)), attempt(lambda: r[a:b:c])]
        if c != 0:
            out.append(repr(r[a:b:c] == r))
        case(line, *[text + "\0" if "Error" in text else text for text in out])


def len_of(r):
    try:
        return len(r)
    except OverflowError:
        return (abs(r.stop - r.start) - 1) // abs(r.step) + 1


def extreme(r, which):
    if not r:
        raise ValueError(f"{which.__name__}() arg is an empty sequence")
    return which(r[0], r[-1])


def random_numbers():
    seeds = [0, 1, -1, 42, 2**31, 2**32, 2**64, -2**70, 10**300, 0.0, 0.5, -1.25, 1e300, "a", "hello", "é語😀", "x" * 200]
    for seed in seeds + [rng.randrange(10**9) for _ in range(60)]:
        mine = random.Random(seed)
        kind = {int: "i", float: "f", str: "s"}[type(seed)]
        line, out = [f"random {kind} {seed}"], []
        for _ in range(25):
            add_draw(mine, line, out)
        case(" ".join(line), *[text + "\0" if "Error" in text else text for text in out])


def add_draw(mine, line, out):
    k = rng.choice([0, 1, 5, 31, 32, 33, 53, 63, 64, 65, 100, 1000, -1])
    a, b = rng.randrange(-50, 50), rng.choice([rng.randrange(-50, 90), 2**40, 2**63, 2**100])
    step = rng.choice([1, 2, 3, -1, -7, 0, 2**70])
    x, y = rng.choice([0.0, 0.5, 1.0, 2.5, 10.0, 1e-7]), rng.choice([0.5, 1.0, 3.0, 0.0])
    op = rng.choice(["random", "bits", "int", "step", "below", "gauss",
                     "normalvariate", "uniform", "lognormvariate", "vonmisesvariate", "gammavariate", "betavariate",
                     "weibullvariate", "triangular", "expovariate", "paretovariate"])
    arguments, action = {
        "random": ([], mine.random), "bits": ([k], lambda: mine.getrandbits(k)), "int": ([a, b], lambda: mine.randint(a, b)),
        "step": ([a, b, step], lambda: mine.randrange(a, b, step)), "below": ([b], lambda: mine.randrange(b)),
        "expovariate": ([y], lambda: mine.expovariate(y)), "paretovariate": ([y], lambda: mine.paretovariate(y)),
    }.get(op) or ([x, y], lambda: getattr(mine, op)(x, y))
    line.append(" ".join([op, *map(str, arguments)]))
    out.append(attempt(action))


def numpy_scalars():
    try:
        import numpy as np
    except ImportError:
        return
    warnings.simplefilter("ignore")
    np.seterr(all="ignore")
    for name in ("int8", "int16", "int32", "int64", "uint8", "uint16", "uint32"):
        make, info = getattr(np, name), np.iinfo(name)
        stem = name.replace("uint", "u").replace("int", "i")
        for _ in range(200):
            edge = [0, 1, 2, 7, info.min, info.max, info.max // 2, 63, 31, 8] + ([-1, -2, -7] if info.min else [])
            a, b = (rng.choice(edge) if rng.random() < 0.6 else rng.randrange(info.min, info.max + 1) for _ in range(2))
            x, y = make(a), make(b)
            out = [repr(int(v)) for v in (x + y, x - y, x * y, x // y, x % y, -x, abs(x), x << y, x >> y)]
            out.append(repr(float(x / y)))
            out.append(attempt(lambda: int(x ** y)) + ("\0" if b < 0 else ""))
            case(f"fixed {stem} {a} {b}", *out)
    for _ in range(300):
        a, b = (rng.choice(UGLY_FLOATS) if rng.random() < 0.5 else rng.uniform(-9, 9) for _ in range(2))
        x, y = np.float64(a), np.float64(b)
        case(f"fixed f64 {a} {b}", repr(float(x // y)), repr(float(x % y)))
    for _ in range(1500):
        x, y = (np.float32(rng.choice(UGLY_FLOATS) if rng.random() < 0.1 else rng.uniform(-9, 9) * 10.0 ** rng.randrange(-44, 38)
                           if rng.random() < 0.6 else rng.randrange(-10**rng.randrange(1, 19), 10**18)) for _ in range(2))
        z = np.empty(1, np.complex64)
        z.real, z.imag = x, y
        case(f"text {float(x)!r} {float(y)!r}", str(x), str(z[0]))
    for _ in range(300):
        rows, columns = (rng.choice([0, 1, 3, 4, -1, 2**40, 2**62, 2**70]) if rng.random() < 0.3 else rng.randrange(1, 5) for _ in range(2))
        i, j = (rng.choice([0, -1, 5, -6]) if rng.random() < 0.4 else rng.randrange(-3, 3) for _ in range(2))
        case(f"array {rows} {columns} {i} {j}", array_case(np, rows, columns, i, j))


def array_case(np, rows, columns, i, j):
    try:
        if abs(rows * columns) > 10**9 and 0 <= rows * columns * 4 < 2**47:
            size = rows * columns * 4 / 2**40
            raise MemoryError(f"Unable to allocate {size:#.3g} TiB for an array with shape ({rows}, {columns}) and data type int32")
        a = np.zeros((rows, columns), np.int32)
        a[i, j] = 7
        copy = np.ascontiguousarray(a.T)
        return f"{a[i][j]} {copy[j, i]} True False {copy.flags.c_contiguous}"
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def main():
    for group in (sorting, slices, list_operations, comparisons, ranges, random_numbers, numpy_scalars):
        group()
    options = {"ASAN_OPTIONS": "allocator_may_return_null=1:" + os.environ.get("ASAN_OPTIONS", "")}
    run = subprocess.run([sys.argv[1]], env=os.environ | options, input="\n".join(cases) + "\n", capture_output=True, text=True)
    given = run.stdout.split("\n")[:-1]
    failed = 0
    for line, right, mine in zip(cases, answers, given):
        right = right.replace("\0 ", "").replace("\0", "")
        if "slices" in line[:6]:
            mine = mine.replace("  ", " ")
        if right.strip() != mine.strip():
            failed += 1
            if failed <= 12:
                print(f"{line[:300]}\n    is    {mine[:600]}\n    wants {right[:600]}")
    failed += len(cases) - len(given)
    if run.returncode:
        print(f"the driver ended with {run.returncode} after {len(given)} of {len(cases)} cases\n{run.stderr[-3000:]}")
    print(f"{len(cases) - failed} passed, {failed} failed")
    sys.exit(failed > 0 or run.returncode != 0)


if __name__ == "__main__":
    main()

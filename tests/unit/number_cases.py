#!/usr/bin/python3
"""Compares the runtime's numbers, math and cmath with this Python's.

    tests/unit/number_cases.py DRIVER [SEED [COUNT]]

DRIVER is tests/unit/number_driver.c linked with the runtime.  Every case is one line for the driver and one answer.
"""
import cmath
import math
import operator
import random
import struct
import subprocess
import sys

INTS = [0, 1, -1, 2, -2, 3, 7, -7, 10, 16, 63, 64, 100, -100, 2**31, 2**53 - 1, 2**53, 2**53 + 1, -2**53 - 1, 2**62, 2**63 - 1,
        2**63, -2**63, -2**63 + 2**48, -2**63 + 2**48 - 1, -2**63 + 1, 2**64, 2**64 - 1, 10**18, 10**30, -10**30, 2**127, 2**128 - 1, -2**128,
        10**200, 2**1023, 2**1024, 2**1024 - 2**970, 2**1024 - 2**970 - 1, -10**400, 3**1000, 2**61 - 1, 2**61 - 2, 1 - 2**61]
FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 1e16, 1e15, 123456789012345680.0, 1e22, 1e23, 5e-324, 2.2250738585072014e-308,
          1.7976931348623157e308, -1.7976931348623157e308, float("inf"), float("-inf"), float("nan"), 0.1, 1e-4, 1e-5, 9.007199254740993e15,
          9.223372036854775807e18, -9.223372036854775808e18, 2.0**62, 1e100, 1e-100, 1e200, 1e308, 0.3, 2.675, 1e-300, 709.78, 710.0, 171.6, -171.5, 20.0, 23.0,
          100.0, -100.0, 1e17, 4.35, 1e-320]


class Cases:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines, self.answers, self.shown = [], [], []

    def int(self):
        r = self.random
        kind = r.random()
        if kind < 0.4:
            return r.choice(INTS) + (r.randint(-2, 2) if r.random() < 0.3 else 0)
        if kind < 0.6:
            return r.randint(-20, 20)
        return r.choice([-1, 1]) * r.getrandbits(r.choice([8, 31, 53, 62, 63, 64, 65, 100, 128, 200, 500, 1100]))

    def float(self):
        r = self.random
        kind = r.random()
        if kind < 0.4:
            return r.choice(FLOATS)
        if kind < 0.6:
            return struct.unpack("<d", struct.pack("<Q", r.getrandbits(64)))[0]
        if kind < 0.7:
            return float(r.randint(-1000, 1000))
        if kind < 0.8:
            return round(r.uniform(-1000, 1000), r.randint(0, 6))
        return r.uniform(-1, 1) * 10 ** r.choice([0, 0, 1, 2, 5])

    def complex(self):
        return complex(self.float(), self.float())

    def value(self):
        kind = self.random.random()
        if kind < 0.35:
            return self.int()
        if kind < 0.7:
            return self.float()
        if kind < 0.85:
            return self.complex()
        if kind < 0.92:
            return self.random.random() < 0.5
        return self.random.choice([None, "x", "", "12"])

    def add(self, name, answer, *args):
        try:
            want = ascii(answer(*args))
        except (MemoryError, Exception) as error:
            want = "!" + type(error).__name__ + ": " + ascii(str(error))
        self.lines.append("\t".join([name, *map(encode, args)]))
        self.answers.append(want)
        self.shown.append((name, args))


def bits(x):
    return struct.pack(">d", x).hex()


def encode(x):
    if x is None:
        return "N"
    if isinstance(x, bool):
        return f"b{int(x)}"
    if isinstance(x, int):
        return f"i{x}" if abs(x) < 10**4000 else f"i{hex(x)}"
    if isinstance(x, float):
        return "f" + bits(x)
    if isinstance(x, complex):
        return "c" + bits(x.real) + bits(x.imag)
    if isinstance(x, list):
        return "l" + ",".join(map(bits, x))
    return "s" + x.encode("utf-8", "surrogatepass").hex()


def operators(c):
    two = {"add": operator.add, "sub": operator.sub, "mul": operator.mul, "div": operator.truediv, "floordiv": operator.floordiv,
           "mod": operator.mod, "bitand": operator.and_, "bitor": operator.or_, "bitxor": operator.xor, "eq": operator.eq,
           "ne": operator.ne, "lt": operator.lt, "le": operator.le, "gt": operator.gt, "ge": operator.ge}
    one = {"neg": operator.neg, "plus": operator.pos, "invert": operator.invert, "abs": operator.abs}
    name = c.random.choice(list(two))
    a, b = c.value(), c.value()
    text = (isinstance(a, str) and (name == "mod" or name == "mul") or isinstance(b, str) and name == "mul")
    if c.random.random() < 0.5:
        a, b = c.int(), c.int()
    if name in ("eq", "lt", "gt") and c.random.random() < 0.3 and isinstance(a, int) and abs(a) < 2**1020:
        b = float(a)
    if not text or isinstance(a, (int, float)) and isinstance(b, (int, float)):
        c.add(name, two[name], a, b)
    name = c.random.choice(list(one))
    c.add(name, one[name], c.value())
    c.add("lshift", operator.lshift, c.int(), c.random.choice([c.random.randint(-2, 70), c.random.randint(0, 300), 2**70, -2**70 ]))
    c.add("rshift", operator.rshift, c.int(), c.random.choice([c.random.randint(-2, 70), c.random.randint(0, 300), 2**70, -2**70]))
    c.add("pow", operator.pow, c.random.choice([c.int() % 2**64 - 2**63, c.random.randint(-12, 12)]), c.random.randint(-5, 40))
    c.add("pow", operator.pow, c.float(), c.float())
    c.add("pow", operator.pow, c.complex(), c.random.choice([c.complex(), c.random.randint(-110, 110), c.float()]))
    c.add("pow", operator.pow, c.value(), c.random.choice([2, 3, 0, -1, 0.5, 2.0, None, 1j]))
    c.add("div", operator.truediv, c.int(), c.int())


def ints(c):
    r = c.random
    c.add("int_divmod", divmod, c.int(), c.int())
    c.add("int_pow_mod", pow, c.int(), c.random.choice([c.int(), r.randint(-3, 20)]), c.int())
    c.add("int_to_float", float, c.int())
    c.add("int_str", str, c.int())
    for name, f in (("bin", bin), ("oct", oct), ("hex", hex)):
        c.add("int_" + name, f, c.int())
    c.add("int_bit_length", int.bit_length, c.int())
    c.add("int_bit_count", int.bit_count, c.int())
    c.add("int_round", round, c.int(), r.choice([r.randint(-40, 3), -500]))
    c.add("hash_of_int", hash, c.int())
    c.add("int_from_float", int, c.float())
    text = str(c.int()) if r.random() < 0.4 else "".join(r.choice("0123456789_-+ x\u0664\u2003.eXoBb1a\x1c\t") for _ in range(r.randint(0, 8)))
    if r.random() < 0.1:
        text = r.choice(["0x1f", "0b101", "0o17", "-0x1F", "0x_1", "1_000", "z" * 300, "1" * 4301, "1" * 4300, "\ud800", "00", "0_0", "08", "+5", "\x00", "0x"])
    c.add("int_parse", int, text)
    c.add("int_from_str", int, text, r.choice([0, 2, 8, 10, 16, 36, 3, 1, 37, -1]))
    c.add("math_gcd", math.gcd, c.int(), c.int())
    c.add("math_lcm", math.lcm, c.int(), c.int())
    c.add("math_isqrt", math.isqrt, c.int())
    c.add("math_factorial", math.factorial, r.choice([r.randint(-2, 60), 2**70, 300]))
    c.add("math_comb", math.comb, r.choice([r.randint(-1, 80), 10**20]), r.choice([r.randint(-1, 40), 0, 1]))
    c.add("math_perm", math.perm, r.choice([r.randint(-1, 80), 10**20]), r.choice([r.randint(-1, 40), 0, 1]))
    n = c.int()
    c.add("math_log_int", math.log, n)
    c.add("math_log2_int", math.log2, n)
    c.add("math_log10_int", math.log10, n)
    c.add("math_log_int_int", math.log, n, c.int())


def floats(c):
    r = c.random
    c.add("float_str", str, c.float())
    c.add("float_str", str, c.float())
    c.add("float_str", str, r.randint(1, 10**r.randint(1, 17)) / 10**r.randint(0, 20))
    c.add("float_hex", float.hex, c.float())
    c.add("float_round", round, c.float(), r.choice([r.randint(-5, 12), r.randint(-310, 330), 2**70, -2**70]))
    c.add("float_round", round, r.randint(0, 10**6) / 1000 + r.choice([0, 0.0005]), r.randint(-3, 4))
    c.add("float_round_int", round, c.float())
    c.add("float_floor", math.floor, c.float())
    c.add("float_ceil", math.ceil, c.float())
    c.add("float_divmod", divmod, c.float(), c.float())
    c.add("float_as_integer_ratio", float.as_integer_ratio, c.float())
    x = c.float()
    if x == x:
        c.add("hash_of_float", hash, x)
    z = c.complex()
    if z == z:
        c.add("hash_of_complex", hash, z)
    c.add("complex_str", str, c.complex())
    text = r.choice([repr(c.float()), repr(c.complex()), "".join(r.choice("0123456789_-+ .eEjJ()infaINF") for _ in range(r.randint(0, 9))),
                     "1e400", "-1e-400", "infinity", "+nan", " 1.5 ", "\u0663.\u0664", "1_0.5", "1__0", "1_.0", "_1", ".5", "5.", ".", "1e", "j", "-j", "+1j",
                     "1+j", "(1+2j)", "( 1 )", "1+2", "1j+2", "inf+nanj", "\ud800", "0x1p3", "1.5\x00", "\xa01.5\x1f"])
    c.add("float_from_str", float, text)
    c.add("complex_from_str", complex, text)
    c.add("float_from_hex", float.fromhex, r.choice([c.float().hex(), "0x1.8", "1p1024", "0x", "ff.8p-3", " -0x1p-1080 ", "1.g", "inf", "nan", "", "0x1p", "x1"]))
    for name, f in (("lt", operator.lt), ("le", operator.le), ("gt", operator.gt), ("ge", operator.ge)):
        z, bound = c.complex(), c.float()
        if r.random() < 0.5:
            angle = r.uniform(0, 7)
            z, bound = complex(2 * math.cos(angle), 2 * math.sin(angle)) * r.choice([1, 1, 1e154, 1e-155]), r.choice([2.0, 2.0, abs(z) if math.hypot(z.real, z.imag) < 1e308 else 1.0])
        c.add("abs_" + name, lambda z, x: f(abs(z), x), z, bound)


FLOAT_1 = "sqrt acos acosh asin asinh atan atanh cbrt cos cosh erf erfc exp exp2 expm1 gamma lgamma log1p sin sinh tan tanh ulp degrees radians log log2 log10 frexp modf".split()
FLOAT_2 = "atan2 fmod remainder pow nextafter hypot".split()


def maths(c):
    r = c.random
    for name in FLOAT_1:
        c.add("math_" + name, getattr(math, name), c.float())
    for name in FLOAT_2:
        c.add("math_" + name, getattr(math, name), c.float(), c.float())
    c.add("math_log_base", math.log, c.float(), c.float())
    c.add("math_ldexp", math.ldexp, c.float(), r.choice([r.randint(-1100, 1100), 2**70, -2**70]))
    xs = [c.float() for _ in range(r.randint(0, 6))]
    c.add("math_fsum", math.fsum, xs)
    c.add("math_fsum", math.fsum, [r.uniform(-1, 1) * 10 ** r.randint(-20, 20) for _ in range(r.randint(0, 60))])
    c.add("math_hypot_list", lambda v: math.hypot(*v), xs)
    c.add("math_hypot_list", lambda v: math.hypot(*v), [r.uniform(-1, 1) for _ in range(r.randint(0, 20))])
    c.add("math_dist", math.dist, xs, [c.float() for _ in xs] + [1.0] * (r.random() < 0.1))


def cmaths(c):
    for name in "exp log log10 sqrt acos acosh asin asinh atan atanh cos cosh sin sinh tan tanh phase polar".split():
        c.add("cmath_" + name, getattr(cmath, name), c.complex())
        c.add("cmath_" + name, getattr(cmath, name), complex(c.random.uniform(-2, 2), c.random.uniform(-2, 2)))
    c.add("cmath_rect", cmath.rect, c.float(), c.float())
    c.add("cmath_log_base", cmath.log, c.complex(), c.complex())


def main():
    driver = sys.argv[1]
    c = Cases(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    for _ in range(int(sys.argv[3]) if len(sys.argv) > 3 else 120):
        for part in operators, ints, floats, maths, cmaths:
            part(c)
    done = subprocess.run([driver], input="".join(line + "\n" for line in c.lines), capture_output=True, text=True)
    got = done.stdout.split("\n")[:-1]
    failed, seen = 0, {}
    for (name, args), want, have in zip(c.shown, c.answers, got):
        if want == have or want == "!ValueError: " + ascii("") and have == want:
            continue
        failed += 1
        seen[name] = seen.get(name, 0) + 1
        if seen[name] <= 3:
            print(f"{name}{args!r:.200}: expected {want:.200}, got {have:.200}")
    if len(got) != len(c.lines) or done.returncode or done.stderr:
        print(f"driver: {len(got)} answers for {len(c.lines)} lines, status {done.returncode}, {done.stderr[-3000:]}")
        failed += 1
    if seen:
        print(seen)
    print(f"{len(c.lines) - failed} passed, {failed} failed")
    sys.exit(failed != 0)


main()

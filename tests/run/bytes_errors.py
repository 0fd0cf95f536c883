def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


def a():
    return b"abc".index(b"x")


def b():
    return bytes([1, 256])


def c():
    return b"\xff".decode()


def d():
    return "é\u20ac".encode("ascii")


def e():
    return "abc".encode("nonsense")


def f():
    return b"abc"[3]


def g():
    return 300 in b"abc"


def h():
    return (256).to_bytes(1, "big")


def i():
    return (-1).to_bytes(1, "big")


def j():
    return (1).to_bytes(1, "middle")


def k():
    return bytes(-1)


def l():
    return b"".join([b"a", b"b"]).split(b"")


def m():
    return bytes.fromhex("0g")


def n():
    return b"ab\xe2\x82".decode("utf-8")


def o():
    return b"a".center(5, b"xy")


def p():
    return "\ud800".encode()


def q():
    return b"\xff\xfe\x00".decode("ascii", "backslashreplace")


def r():
    return "x".encode("utf-8", "strange")


def s():
    return "é".encode("ascii", "strange")


for one in [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s]:
    show(one)

# strings, bytes, formats
for s in ["", "a", "aXbXc", "  pad\t\n", "ÄÖü", "ßẞ", "日本語", "a😀b", "ǅ", "ﬁ", "İi", "x\ry\r\nz\x0b\u2028w", "1²½٣", "_id9", "\x00z"]:
    print(ascii(s), [ascii(f(s)) for f in (str.upper, str.lower, str.title, str.capitalize, str.swapcase, str.casefold, str.strip)], len(s), s[::-1] == "".join(reversed(s)))
    print(s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum(), s.isidentifier(), s.isspace(), s.isupper(), s.islower(), s.istitle(), s.isprintable(), s.isascii())
    print(s.split(), s.split("X"), s.rsplit("X", 1), s.splitlines(), s.splitlines(True), s.partition("X"), s.rpartition("X"), [ascii(c) for c in s])
    print(ascii(s.center(9, "é")), ascii(s.ljust(4) + s.rjust(4) + s.zfill(5)), s.replace("", "-"), s.replace("X", "YY", 1), s.count(""), s.count("X"), s.find("X"), s.rfind(""), s.startswith(("a", "日")), s.endswith(""))
    print(s.encode(), s.encode("latin-1", "replace"), s.encode("ascii", "backslashreplace"), s.encode("ascii", "xmlcharrefreplace"), s.encode("utf-16-le"), s.expandtabs(3) == s, hash(s) == hash(s + ""), s * 2 == s + s)
print("%5d|%-5d|%05d|%+d|% d|%x|%X|%#o|%e|%.3g|%10.2f|%s|%r|%a|%c|%c|%%" % (42, 42, 42, 42, 42, 255, 255, 8, 12345.678, 0.00012345, 3.14159, "s", "r", "é", "c", 100))
print("%(a)s %(b)05.1f" % {"a": 1, "b": 2.25}, "%s" % (1,), "%s %s" % ("a", [1]), "%.2s|%5.1s|" % ("abc", "xyz"), "%*d|%-*d|%.*f" % (5, 1, 5, 2, 2, 3.14159))
for f, v in [("d", 10**20), (",", 1234567), ("_", -1234567), ("x", -255), ("#b", 5), ("+", 3), (" ", 3), ("08", -42), ("<8", 1), ("^8", 1), ("=+8", 1), ("*>8", 1), ("e", 5), ("%", 1), ("c", 65), (".3f", 2), ("n", 5),
             (".0f", 0.5), (".0f", 1.5), ("g", 1e16), ("g", 1e-5), ("", 1e16), ("", 1e22), ("", 0.1), ("", -0.0), ("", 1e-7), ("", 123456789.123), (".3", 1234.5), ("e", 0.0), ("%", 0.12345), ("010.2f", -3.14159), (",.2f", 1e10), ("_.1f", 12345.678),
             ("+.2e", 12345.678), ("f", float("inf")), ("F", float("nan")), ("010", float("-inf")), ("#.0f", 3.0), ("#g", 3.0), (".17g", 0.1), (".1%", 0.999), ("<6", True), ("d", True), ("", None), ("s", "x"), (">5", "é"), (".1", "ab"), ("é^5", "x"), ("08.3f", 2.5), (",", 1234.5), ("z", 1)]:
    try: print(f, format(v, f))
    except (ValueError, TypeError, OverflowError) as e: print(f, type(e).__name__, e)
b = bytes(range(0, 256, 17)) + b"abc ABC"
print(b, b.hex(), b.upper(), b.find(b"a"), b[::-3], b[1], b[-1:], b.split(b" "), b.replace(b"a", b""), list(b[:3]), b.isalpha(), b"a" in b, 97 in b, b + b"x", b * 0, b < b"z", hash(b) == hash(bytes(b)), b.startswith(b"\0"), b.count(b"b"), b.partition(b" ")[2], b.title(), b.decode("latin-1")[-3:])
for bad in [b"\xff", b"a\xc3", b"\xe6\x97", b"\xed\xa0\x80", b"ok"]:
    for how in ("strict", "replace", "ignore", "backslashreplace"):
        try: print(ascii(bad.decode("utf-8", how)))
        except UnicodeDecodeError as e: print(e)
for t in ["12", " -7 ", "0x1f", "1_000", "1__0", "", "٣", "1e3", "+5", "--5", "0b11", "9" * 30, "é", "1.5"]:
    for f in (int, float):
        try: print(repr(t), f(t))
        except ValueError as e: print(e)
    for base in (0, 2, 16, 36):
        try: print(int(t, base), end=" ")
        except ValueError as e: print("!", end=" ")
    print()
print("{:>{w}} {0!r} {x[0]} {y.real}".format(1, w=4, x=[9], y=2) if False else "{0:>{w}} {0!r} {x[0]} {y.real}".format(1, w=4, x=[9], y=2), "{}{}".format("a", 1), "{{}}".format(), "{0}{1}{0}".format("a", "b"))
for t in ["{", "}", "{0", "{}{0}", "{a}", "{!z}", "{:d}"]:
    try: print(t.format("s"))
    except (ValueError, KeyError, IndexError, AttributeError) as e: print(t, type(e).__name__, e)
print("a,b,,c".split(",", -1), "a  b".split(" "), " a b ".split(None, 1), "".split(), "".split(","), "abc".join("123"), ",".join([]), "x".join(["a"]), "aaa".replace("aa", "b"), "abab".rfind("ab", 0, 3), "abc".index("c", -1), "é".join(["日", "a"]))
print(repr("it's"), repr('"'), repr("'\""), repr("\n\t\\\x7f\xa0\u200b\U000e0001é"), str(b"'"), repr(b'"\''), ascii("é日😀"))
print(min("b", "a", "é"), max("zebra"), sorted("héllo"), "a" < "B", "abc" < "abcd", "é" > "z", "😀" > "\uffff", chr(0x10ffff) > "a", ord("😀"), "a" "b" 'c', "tab\tx".expandtabs(), "\N{BULLET}", r"\n", "a\
b")

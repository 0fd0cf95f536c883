from itertools import zip_longest


def attempt(call):
    try:
        print(call())
    except (TypeError, ValueError, LookupError) as e:
        print(type(e).__name__, e)


print(ord(b"a"), [ord(c) for c in (b"\x00", b"\xff")], list(map(ord, "ab")), ord("é"))
attempt(lambda: ord(b"ab"))
attempt(lambda: ord(b""))
attempt(lambda: sum([b"a"], b""))
attempt(lambda: reversed(5))
attempt(lambda: complex("1", 2))
attempt(lambda: complex(1, "2"))
attempt(lambda: complex("1", "2"))
print(list(zip_longest()), list(zip_longest([1])), list(zip_longest([], "ab", fillvalue=0)))
raw = b"caf\xc3\xa9"
print(str(raw, "utf-8"), str(raw, encoding="latin-1"), str(raw, errors="replace"), str(bytearray(b"ab"), "ascii"), str(b"\xff", "ascii", "ignore"), str(object=5), str(object=raw, encoding="utf8"), str(b"x", "ascii", errors="strict"))
attempt(lambda: str(b"\xff", "ascii"))
attempt(lambda: str(5, "ascii"))
attempt(lambda: str("a", "ascii"))
attempt(lambda: str(b"a", "nope"))
attempt(lambda: str(None, "utf8"))

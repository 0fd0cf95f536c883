b = b"hello \x00\xff'\"\n\\"
print(b, len(b), b[0], b[-1], b[1:3], b[::-1], b[::2], bool(b), bool(b""))
print(b + b"x", b"ab" * 3, 3 * b"ab", b"" * 5, b"ab" * -1)
print(b == b"hello", b"a" < b"b", b"a" <= b"a", b"ab" > b"a", b"b" >= b"a", b"a" != b"b")
print(104 in b, 1 in b, b"ell" in b, b"xyz" in b, True in b"\x01")
total = 0
for c in b:
    total += c
print(total, sum(b), max(b), min(b), sorted(b"hello"), list(b"abc"), tuple(b"ab"))
print([x for x in b"xyz"], [chr(x) for x in b"xyz"], bytes([1, 2, 255]), bytes((65, 66)), bytes(3), bytes(), bytes(b"abc"))
print(bytes("é€", "utf-8"), bytes("abc", "ascii"), "é".encode("latin-1"), "aé€😀".encode(), "aé😀".encode("utf-16"), "aé😀".encode("utf-32-be"))
print(b"\xc3\xa9".decode(), b"abc".decode("ascii"), b"\xe9".decode("latin1"), "aé😀".encode("utf-16-le").decode("utf-16-le"))
print(b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode("utf-8", "ignore"), b"a\xffb\xe2\x82".decode("utf-8", "backslashreplace"))
print("aé€😀".encode("ascii", "ignore"), "aé€😀".encode("ascii", "replace"), "aé€😀".encode("ascii", "backslashreplace"), "aé€😀".encode("latin-1", "xmlcharrefreplace"))
print(b"a,b,,c".split(b","), b" a  b ".split(), b"a b c".split(None, 1), b"a,b,c".rsplit(b",", 1), b" a b ".rsplit(None, 1), b"a\nb\r\nc\r".splitlines(), b"a\nb".splitlines(True))
print(b"k=v=w".partition(b"="), b"k=v=w".rpartition(b"="), b"kv".partition(b"="))
print(b",".join([b"a", b"b"]), b"".join((b"x", b"y")), b"-".join([]))
print(b"  x ".strip(), b"xxaxx".strip(b"x"), b"xa".lstrip(b"x"), b"ax".rstrip(b"x"), b" a".lstrip(), b"a ".rstrip())
print(b"a".center(5), b"a".ljust(3, b"-"), b"a".rjust(3, b"-"), b"-5".zfill(4), b"a\tb".expandtabs(4))
print(b"aBc".upper(), b"aBc".lower(), b"aBc def".title(), b"aBc".capitalize(), b"aBc\xe9".swapcase())
print(b"abc".isalpha(), b"ab1".isalnum(), b"12".isdigit(), b" \t".isspace(), b"AB1".isupper(), b"ab".islower(), b"Ab Cd".istitle(), b"a\xff".isascii())
print(b"abcabc".find(b"c"), b"abcabc".rfind(b"c"), b"abcabc".index(98), b"abc".find(122), b"abcabc".count(b"b"), b"abca".count(97), b"abc".startswith(b"ab"), b"abc".endswith((b"x", b"c")))
print(b"abcabc".replace(b"b", b"XX"), b"abcabc".replace(b"b", b"", 1), b"prefix-x".removeprefix(b"prefix-"), b"x.py".removesuffix(b".py"))
print(b"\x01\xab".hex(), b"\x01\xab\xcd".hex(":"), b"\x01\xab\xcd\xef\x00".hex("-", 2), b"\x01\xab\xcd".hex("-", -2), bytes.fromhex("01 ab CD"))
t = bytes.maketrans(b"abc", b"xyz")
print(b"aabbccdd".translate(t), b"hello".translate(None, b"l"), len(t))
print((1000).to_bytes(2, "big"), (1000).to_bytes(4, "little"), (-1).to_bytes(2, "big", signed=True), (255).to_bytes(1, "big"), (0).to_bytes(0, "big"), (2 ** 100).to_bytes(16, "big"), (-(2 ** 70)).to_bytes(9, "little", signed=True), (-128).to_bytes(1, "big", signed=True))
print(int.from_bytes(b"\x03\xe8", "big"), int.from_bytes(b"\xe8\x03", "little"), int.from_bytes(b"\xff\xfe", "big", signed=True), int.from_bytes(b"", "big"), int.from_bytes(b"\x80" + b"\x00" * 15, "big", signed=True), int.from_bytes(b"\xff" * 20, "little"))
print(repr(b"it's"), str(b"x"), f"{b'abc'}", [b"a", b"b"], (b"x", 1), b'"', b"'", b"'\"")
d = [b"b", b"a", b"ab", b""]
d.sort()
print(d, b"a" in d, d.index(b"ab"), max(d), hash(b"") == 0 if False else True)
x = None if len(d) > 10 else b"maybe"
print(x, x is not None and x.upper())
y = b"q" if len(d) > 1 else 5
print(y, isinstance(y, bytes), y == b"q")
for i, c in enumerate(b"ab"):
    print(i, c)
print(list(zip(b"ab", "xy")), list(reversed(b"abc")), any(b"\x00\x00"), all(b"\x01"))
def f(data):
    s = 0
    for i in range(len(data)):
        s = (s * 31 + data[i]) % 65521
    return s
print(f(b"some bytes here"), f(b""))

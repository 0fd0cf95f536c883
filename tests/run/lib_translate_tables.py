"""str.maketrans and str.translate: kinds of tables, characters of every width, errors."""
t = str.maketrans("abc", "xyz")
print(t, "aabbccdd".translate(t), "".translate(t), "qq".translate(t))
print(str.maketrans("", ""), "abc".translate({}))
t = str.maketrans("abc", "xyz", "da")
print(t, "abcd".translate(t))
t = str.maketrans({"a": "1", "b": None, 99: 100, "é": "É", "x": ""})
print("abcabc xéy".translate(t))
for text in ["", "abc", "caf\xe9", "\u20acb", "\U0001f600a\U0001f601", "a" * 300]:
    print(ascii(text.translate({97: "AA", 98: None, 0xe9: 101, 0x20ac: "EUR", 0x1f600: 0x1f601})))
    print(ascii(text.translate(str.maketrans("ab\xe9\u20ac\U0001f600", "\u20ac\xe9ba\u0100"))))
    print(text.translate({97: 98}) == text.replace("a", "b"), text.translate({0xe9: "e"}).isascii())
for bad in [("ab", "a"), ("", "a")]:
    try:
        print(str.maketrans(bad[0], bad[1]))
    except ValueError as e:
        print(e)
try:
    str.maketrans({"ab": 1})
except ValueError as e:
    print(e)
for code in [-1, 0x110000, 2 ** 70]:
    try:
        print("a".translate({97: code}))
    except ValueError as e:
        print(e)
try:
    print("xa".translate({97: 1.5}))
except TypeError as e:
    print(e)
print("abc".translate("xyz" * 40), "abc".translate(["z"] * 98))
print("bab".translate([None] * 97 + ["first", 66]))


class Upper:
    def __getitem__(self, code):
        if code == 98:
            raise LookupError(code)
        return chr(code).upper() if code != 99 else None


print("abcd".translate(Upper()))
rot13 = str.maketrans("ABCDEFGHIJKLMabcdefghijklmNOPQRSTUVWXYZnopqrstuvwxyz",
                      "NOPQRSTUVWXYZnopqrstuvwxyzABCDEFGHIJKLMabcdefghijklm")
print("Hello, World!".translate(rot13), "Hello, World!".translate(rot13).translate(rot13))


class Spy:
    def translate(self, x):
        return "mine " + x


print(Spy().translate("x"))
many = {0x4e00 + i: 0x4e00 + i + 1 for i in range(500)}
text = "".join(chr(0x4e00 + i) for i in range(0, 700, 7))
print(text.translate(many) == "".join(chr(ord(c) + 1) if ord(c) < 0x4e00 + 500 else c for c in text))

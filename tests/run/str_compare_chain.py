words = ["b", "B", "", "ab", "a", "é", "z", "中", "aa", "A", "😀", "\x00", "a\x00", "10", "9"]
print(sorted(words), sorted(words, reverse=True), min(words), max(words))
for a in words[:5]:
    print([a < b for b in words], [a == b for b in words], [a <= b for b in words])
c = "b"
print(c == "b", c != "b", c < "c", c in "abc", c in ("a", "b"), c in ["b"], c + c == "bb", c * 3 == "bbb", "a" <= c <= "z")
x = words[3][0]
print(x == "a", x in "xyz", x < "b", x.upper(), ord(x), x + "!", [x, x], (x,), x is not None, x or "e", not x, len(x))
y = "" if c == "x" else c[0]
print(y, y == c, y > "a", "0" <= y <= "9", y.isalpha() and y.islower())

s = "aé中😀\u0301\x00z"
print(len(s), s[0], s[1], s[2], s[3], s[-1], s[-4], s[::-1] == s[::-1], s[1:4], s[::2], s[3:] + s[:3])
for i, c in enumerate(s):
    print(i, ord(c), repr(c), c == s[i], chr(ord(c)) == c, c in s, s.find(c), c * 2)
print(repr(s), "%r" % s, f"{s!a}", sorted(s), max(s), min(s), list(s[2:5]), s.count("😀"), s.index("中"))
print("é" == "e\u0301", "é" < "z", "😀" > "中", "\ud7ff" < "\ue000", "a" < "é" < "中" < "😀", "abc" < "abcd", "" < "a", "Z" < "a")
t = "x" * 3 + "é" * 2 + "中" + "😀"
print(t, t[:5], t[:3].upper(), t.replace("😀", "!"), t.replace("x", "😀"), t[3:5] == "éé", t[:3] == "xxx", "中😀" in t, t.split("é"))
print("\u03b1\u00e9\U0001F600\101\x41\
joined", "a" "é" '中', """multi
line""", r"\raw\n", "tab\there", 'q"q', "q'q", "'\"")
print(repr("\x7f\x80\xa0\xad\u2028\ud7ff\ue000\ufeff\U000e0001\U0010ffff'"), repr("\\\n\r\t\x1b\""), ["é\n"], ("'",))
for c in "né😀":
    print(c, end="|")
print(chr(0x10FFFF) == "\U0010ffff", ord("\U0010ffff"), chr(233), chr(0) == "\0")

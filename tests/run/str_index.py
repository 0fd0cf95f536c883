s = "a日😀é"
print(len(s), s[0], s[1], s[2], s[-1], [c for c in s], "日" in s, "x" not in s)
print(s * 2, s + "b", s == "a日😀é", s < "b", "a" < "B", "" < "a", "abc" < "abd", "abc" < "abcd")
print(ord(s[1]), chr(128512), chr(97), ord("é"), max(s), min(s), sorted(s))
for c in s:
    print(c, ord(c))
print(s[4])

# The short ways of text: one-byte separators, ASCII words, single characters replaced, plain numbers, and what is no such thing.
def numbers(words):
    for word in words:
        try:
            x = float(word)
            print(repr(word), x, repr(1 / x) if x else (str(x), str(-x)), end="; ")
        except ValueError as e:
            print(e, end="; ")
        try:
            print(int(word))
        except ValueError as e:
            print(e)


numbers(["1", "-1", "+1", "0", "-0", "-0.0", "007", "1.", ".5", "-.5", ".", "-", "", "1.5e3", "1e", "1_0", "1__0", " 7 ",
         "7\n", "0.1", "123456789012345", "1234567890123456", "12345678901234.5", "0.000000000000001", "999999999999999",
         "9007199254740993", "123456789012345678", "1234567890123456789", "-999999999999999999", "9223372036854775807",
         "0.30000000000000004", "1.7976931348623157e308", "1.2.3", "12a", "\u0661\u0662", "\xb2", "--1", "1-", "nan", "-inf",
         "00000000000000.1", "3.14159265358979", "100000000000000.5", "8.41", "1\x00", "\xa05"])

texts = ["a,b,,c", ",", "", "abc", "a,b,c,", "é,x,é", "\u20ac,1,\u20ac", " a  b\tc\n", "   ", "x", "\x1ca\x1db\x85c", "a\u2003b c"]
for text in texts:
    print(text.split(","), text.split(",", 1), text.split(",", 0), text.split(), text.split(None, 1), text.split("b"))
    print(text.split("é"), text.split("\u20ac"), text.rsplit(",", 1), text.splitlines(), text.partition(","))
    for old, new in ((",", ";"), (",", ""), (",", "<comma>"), ("x", "é"), ("é", "e"), ("é", ""), ("", "-"), ("a", "\u20ac"),
                     ("b", "b"), ("zz", "y"), ("\u20ac", "E"), (",", "0123456789abcdef"), (",", "0123456789abcdefg")):
        changed = text.replace(old, new)
        print(changed, len(changed), changed.isascii(), changed == text, hash(changed) == hash(changed[:]), end=" | ")
        print(text.replace(old, new, 1), text.replace(old, new, 0), end=" ")
    print()
print("aaaa".replace("a", ""), "a".replace("a", "b"), "aa".replace("a", "").join(["x", "y"]), "ab".replace("a", "") is None)
words = ["w%d" % (i % 7) for i in range(40)]
kept = " ".join(words).split()
again = ",".join(kept).split(",")
again[3] = "changed"
del kept[5:30]
print(kept, again[:5], words[3], sorted(set(again)))
table = {}
for line in ("k%d=v%d " * 3 % (1, 2, 3, 4, 1, 5)).split():
    key, value = line.split("=")
    table.setdefault(key, []).append(value)
print(table)
mixed = [1, "two", None, "t" + "hree", 4.5, ("five", 5)]
mixed[1] = str(mixed[0])
print(mixed, [x for x in mixed if isinstance(x, str)])

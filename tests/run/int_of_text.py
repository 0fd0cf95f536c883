"""int(text): what is a number, and what is none, with blanks, signs, underscores, other scripts."""
CASES = ["", " ", "\t\n", "0", "-0", "+0", "12", "-12", "+12", "--1", "+-1", "- 1", "-", "+", " 7 ", "\t7\n", "\r\f\v7",
         "\x1c7", "7\x1f", "\x857", "\xa07", "7\xa0", "\x00", "7\x00", "1_000", "_1", "1_", "1__0", "+_1", "1 2", "4 4",
         "0x10", "0b1", "1e3", "1.0", "abc", "x", "12x", "x12", "٣", "٣٤", "-٣", "１２", "²", "½", "1²", "é", "7é",
         "123456789012345678", "-123456789012345678", "1234567890123456789", "9223372036854775807",
         "-9223372036854775808", "99999999999999999999", "000000000000000000000007", " " * 30 + "5", "5" + " " * 30,
         "00", "012", "-00012", "\u20035\u2003", "🙂", "5🙂", " 1_0 ", "−5"]

for text in CASES:
    try:
        print(repr(text), int(text))
    except ValueError as error:
        print(error)
    try:
        print(int(text, 10), int(text, 0))
    except ValueError as error:
        print(error)
    try:
        print(int(text, 16), int(text, 36))
    except ValueError as error:
        print(error)
misses = 0
for text in CASES:
    try:
        int(text)
    except ValueError:
        misses += 1
print(misses)
DIGITS = ["1", "10", "-101", " +11\n", "0b11", "0B1", "0o17", "0x1F", "ff", "-FF", "zz", "Zz9", "7fffffffff", "7fffffffffff",
          "1" * 18, "1" * 19, "1" * 64, "z" * 11, "z" * 12, "z" * 13, "2", "9", "1_0", "_", "", "-", "é", "١", "0x", "0b",
          "b1", "0_1", "g", "\x7f", "`", "@", "[", "{", "/", ":"]
for base in (2, 3, 8, 9, 10, 11, 16, 35, 36, 0, 1, 37, -1):
    for text in DIGITS:
        try:
            print(base, int(text, base), end=" ")
        except ValueError as error:
            print(error)

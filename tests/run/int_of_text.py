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

"""strip, lower, upper, split and hash of texts of every short length, of literals and of parts."""


def main():
    text = "..;  aBcDeFgHiJkLmNoPqRsTuVwXyZ[]{}@`^_0129,,;\t\n\x1c\x1d\x1e\x1f\x0b\x0c\r "
    made = "".join([c for c in text]) * 2
    for start in range(0, 12):
        for end in range(start, len(text) + 1):
            part = text[start:end]
            other = made[start:end]
            if part != other or hash(part) != hash(other) or len({part, other}) != 1:
                print("differs", start, end)
            if end % 7 == 0 or end - start < 10:
                print(repr(part.strip()), repr(other.strip(".,;")), repr(part.lstrip(". ;,a")), repr(other.rstrip("\r \t;")),
                      part.lower(), other.upper(), part.casefold() == other.lower(), other.split())
    print("x".strip("x") == "", "".strip(), "xyx".strip("x"), "\x7f\x00 a\x00".strip("\x00\x7f"), repr(" \x85a\xa0".strip()))
    print("ÀbC".lower(), "abc".strip("cÀ"), "Àbc".strip("cÀ"), "a" * 40 + "B" * 3, ("a" * 40 + "B" * 3).lower())
    print("@AZ[`az{".lower(), "@AZ[`az{".upper(), "Z".lower(), "a".upper(), "".upper())
    words = {}
    for word in ("The the THE, the; tHe. quick Quick brown fox's fox's jumps over12345 OVER12345 " * 3).split():
        word = word.strip(".,;").lower()
        words[word] = words.get(word, 0) + 1
    print(words)


main()

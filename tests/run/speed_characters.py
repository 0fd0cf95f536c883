# variables that hold one character and are only looked at: every comparison, ranges of characters, non-ASCII, failing subscripts
def classes(text):
    found = []
    for c in text:
        kinds = 0
        if c.isalpha():
            kinds += 1
        if c.isdigit():
            kinds += 2
        if c.isalnum():
            kinds += 4
        if c.isspace():
            kinds += 8
        if c.isupper():
            kinds += 16
        if c.islower():
            kinds += 32
        if c.isdecimal():
            kinds += 64
        if c.isnumeric():
            kinds += 128
        if c in "aé\U0001f600 9":
            kinds += 256
        if "b" <= c <= "m":
            kinds += 512
        if c == "é":
            kinds += 1024
        found.append((kinds, ord(c)))
    return found


def runs(text):
    count = 0
    previous = ""
    for c in text:
        if c != previous:
            count += 1
        previous = c
    return count


def compare(a, b):
    same = less = 0
    for c in a:
        for d in b:
            if c == d:
                same += 1
            if c < d:
                less += 1
            if c == b:
                same += 100
    return same, less


def kept(text):
    out = []
    for c in text:
        if c != "x":
            out.append(c)
    return out


def at(text, i):
    c = text[i]
    if c == "a":
        return 1
    return 2 if c > "m" else 3


def balance(text):
    depth = 0
    for i in range(len(text)):
        c = text[i]
        if c == "(":
            depth += 1
        elif c == ")":
            depth -= 1
        elif c in "[]{}":
            return -1
    return depth


def last(text):
    c = "?"
    for k in range(len(text)):
        if k % 2:
            c = text[-k]
    if c == "?":
        return "none"
    return "some" if c != "'" else "quote"


print(classes("aZ9 \té\u0661²Ⅷ\U0001f600ǅ\xa0_"))
print(runs("aabbé"), runs(""), compare("abé", "béb"), compare("", "x"), compare("b", "b"), kept("axé"))
print(at("a", 0), at("zé", -1), at("zé", 1), at("é", -1), balance("(()"), balance("([)"), balance(""))
print(last(""), last("a"), last("ab"), last("a'c'"))
for i in (3, -4, 2**70):
    try:
        print(at("abc", i))
    except IndexError as error:
        print(error)
for n, c in enumerate("ab\n\\\"'"):
    if c in ("a", "b"):
        print(n, "letter")
    elif c == "\n" or c == "\\" or c == '"' or c == "'":
        print(n, ord(c))

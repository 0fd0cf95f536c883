"""A method that changes nothing may give the text itself: nobody sees that, whatever is done with either afterwards."""


def grown(text):
    stripped, lowered, part = text.strip(), text.lower(), text[:]
    stripped += "!"
    lowered += "?"
    part += "#"
    return text, stripped, lowered, part, text.replace("q", "k"), text.removeprefix("zz"), text.rstrip("q") + text


def pieces(text):
    words = text.split()
    cut = [w.strip(".,;").lower() for w in words]
    words.append(text)
    return cut, len(words), text.split(None, 1), text.rsplit(), text.strip(), text.lstrip(), text.rstrip()


for sample in ["", "a", "ab", "plain words", "Upper", " led", "trail ", "\u00e9t\u00e9", "\u00c9T\u00c9", "x\u03a3", "\U0001f600 smile"]:
    print(grown(sample))
    print(pieces(sample))

# every length, every white space, at every place; what is left of longer texts stands behind the text
base = "abcdefgh.ijklmnop,qrstuvwxyz;ABCDEFGHIJKLMNOPQRSTUVWXYZ[{@`0123456789\x7f\x01\x1b"
total = 0
for size in range(0, 45):
    text = (base + "TAIL OF IT")[:size]
    grow = ""
    for c in text:
        grow += c
    for place in range(size):
        for space in " \t\n\x0b\x0c\r\x1c\x1d\x1e\x1f":
            spaced = text[:place] + space + text[place:]
            total = (total * 31 + len(spaced.split()) * 7 + len(spaced.split()[0]) + len(spaced.strip())) % 1000003
        raised = text[:place].lower() + "Q" + text[place:].lower()
        total = (total * 31 + len(raised.lower()) + (raised.lower() == raised) + (raised.upper() == raised)) % 1000003
        total = (total * 31 + sum(ord(c) for c in raised.lower()) + sum(ord(c) for c in raised.swapcase().upper())) % 1000003
    print(size, total, grow == text, grow.lower() == text.lower(), repr(text.strip("abc;")), repr(text.rstrip("}~\x1b\x01")))


def measure(texts, i):
    return len(texts[i % len(texts)].strip().lower()) + len(texts[(i + 1) % len(texts)].strip(".")) + i % 3


def measure_all(texts, count):
    lengths = [0] * count
    for i in range(count):
        lengths[i] = measure(texts, i) & 255
    return sum(lengths)


print(measure_all(["plain", "Upper", " spaced ", "..dots..", "\u00e9t\u00e9", "x"], 400000))
keys = {}
for word in "the cat The CAT the. cat; ".split() * 3:
    word = word.strip(".,;").lower()
    keys[word] = keys.get(word, 0) + 1
print(keys)

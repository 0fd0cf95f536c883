#!/usr/bin/env python3
"""character_names.py -- writes frontend/name_table.c, the names of all characters, from CPython 3.11's answers.

usage: /usr/bin/python3 tests/unit/character_names.py > frontend/name_table.c

A name is a list of words.  The table has each word once: a small letter says how many letters it shares with the word
before (a: none).  The entries stand in the order of the characters; an entry is the number of its shape (how many words
of the name before go, how many come, how far its character is from the one before), then the numbers of the words that
come.  What is frequent has a small number.  A number is written in base 46 with printable letters, the last one marked.
A word that ends in the character's own number ends in # instead.  Hangul syllables and unified ideographs are not
listed: character_name.c computes them.

CPython lists no aliases: they are those names in Perl's list of the same Unicode version that CPython knows, too.
"""
import collections
import glob
import sys
import unicodedata

BASE = 46
LETTERS = [chr(code) for code in range(0x20, 0x7f) if chr(code) not in '"\\?']
COMPUTED = ("CJK UNIFIED IDEOGRAPH-", "HANGUL SYLLABLE ")
LINE = 140


def number(value):
    digits = [value % BASE]
    while value >= BASE:
        value //= BASE
        digits.append(value % BASE)
    return "".join(LETTERS[digit + BASE] for digit in reversed(digits[1:])) + LETTERS[digits[0]]


def word_of(word, code):
    own = f"-{code:04X}"
    return word[:-len(own)] + "-#" if word.endswith(own) else word


def aliases():
    listed = open(glob.glob("/usr/share/perl/5*/unicore/Name.pl")[0], encoding="ascii").read().split("\n\n")
    for entry in listed:
        name = entry.rpartition("\n")[2]
        try:
            found = unicodedata.lookup(name)
        except KeyError:
            continue
        if len(found) == 1 and unicodedata.name(found, "") != name and not name.startswith(COMPUTED):
            yield ord(found), name


def all_names():
    names = [(code, unicodedata.name(chr(code), "")) for code in range(0x110000)]
    names = [(code, name) for code, name in names if name and not name.startswith(COMPUTED)]
    names = sorted(set(names) | set(aliases()), key=lambda entry: entry[0])
    return [(code, [word_of(word, code) for word in name.split(" ")]) for code, name in names]


def by_frequency(items):
    return [item for item, _ in sorted(collections.Counter(items).items(), key=lambda entry: (-entry[1], entry[0]))]


def shapes_of(names):
    """For each name: (words that go, words that come, distance), and the words that come."""
    before, last, result = [], 0, []
    for code, words in names:
        same = 0
        while same < min(len(before), len(words)) and before[same] == words[same]:
            same += 1
        result.append(((len(before) - same, len(words) - same, code - last), words[same:]))
        before, last = words, code
    return result


def word_text(words):
    """The words in their order; those of one length of number in alphabetical order."""
    ordered, text, before = [], "", ""
    for start, end in ((0, BASE), (BASE, BASE ** 2), (BASE ** 2, BASE ** 3)):
        ordered += sorted(words[start:end])
    for word in ordered:
        same = 0
        while same < min(len(before), len(word), 25) and before[same] == word[same]:
            same += 1
        text += chr(ord("a") + same) + word[same:]
        before = word
    return ordered, text


def declare(name, data):
    rows = [data[at:at + LINE] for at in range(0, len(data), LINE)]
    print(f"const char *const {name}[] = {{")
    print("".join(f'    "{row}",\n' for row in rows) + "    0,\n};")


def main():
    assert unicodedata.unidata_version == "14.0.0", sys.version
    shapes = shapes_of(all_names())
    words, word_list = word_text(by_frequency(word for _, new in shapes for word in new))
    word_number = {word: number(index) for index, word in enumerate(words)}
    shape_list = by_frequency(shape for shape, _ in shapes)
    shape_number = {shape: number(index) for index, shape in enumerate(shape_list)}
    print("/* name_table.c -- written by tests/unit/character_names.py from CPython 3.11's answers; not by hand.")
    print(" * In: nothing.  Out: the tables of character_name.c, which says how they are read. */")
    print('#include "frontend/name_table.h"\n')
    print("/* clang-format off */")
    declare("name_words", word_list)
    declare("name_shapes", "".join(number(part) for shape in shape_list for part in shape))
    declare("name_entries", "".join(shape_number[shape] + "".join(word_number[word] for word in new)
                                    for shape, new in shapes))
    print("/* clang-format on */")


if __name__ == "__main__":
    main()

#!/usr/bin/python3
"""Writes runtime/unicode_table.c from the answers of this Python's str methods (3.11: Unicode 14).

    /usr/bin/python3 tests/unit/unicode_table.py > runtime/unicode_table.c
"""
FLAGS = ("ALPHA DECIMAL DIGIT NUMERIC UPPER LOWER TITLE ID_START ID_PART PRINTABLE CASED IGNORED SPECIAL").split()
ALL = range(0x110000)


def record(c):
    s = chr(c)
    maps = [s.upper(), s.lower(), s.title(), s.casefold()]
    if c == 0x3A3:
        maps[1] = "\u03c3"
    special = any(len(m) != 1 for m in maps)
    cased = (s + "a").title()[-1] == "a"
    # a sigma after a letter is not final before s + letter if s is ignorable; it is final before such an s at the end
    ignored = ("A\u03a3" + s + "A").lower()[1] == "\u03c3" and ("A\u03a3" + s).lower()[1] == "\u03c2"
    title = s.istitle() and not s.isupper()
    truths = [s.isalpha(), s.isdecimal(), s.isdigit(), s.isnumeric(), s.isupper(), s.islower(), title,
              s.isidentifier(), ("a" + s).isidentifier(), s.isprintable(), cased, ignored, special]
    flags = sum(1 << i for i, truth in enumerate(truths) if truth)
    return (flags, *((ord(m) - c for m in maps) if not special else (0, 0, 0, 0)))


def numbers(values, width):
    line = "   "
    for value in values:
        if len(line) + len(str(value)) + 2 > width:
            print(line)
            line = "   "
        line += f" {value},"
    print(line)


def distinct(items, table):
    return [table.setdefault(item, len(table)) for item in items]


def split(values, size):
    return [tuple(values[i:i + size]) for i in range(0, len(values), size)]


def main():
    records, blocks, middles = {}, {}, {}
    classes = distinct((record(c) for c in ALL), records)
    middle = distinct(split(classes, 128), blocks)
    top = distinct(split(middle, 32), middles)
    assert len(records) <= 256 and len(middles) <= 256
    print("/* unicode_table.c -- written by tests/unit/unicode_table.py from CPython 3.11's answers; not by hand.\n"
          " * In: nothing.  Out: the tables of unicode.h. */\n#include \"unicode.h\"\n")
    print("const unicode_record unicode_records[] = {")
    for row in records:
        print("    {%d, %d, %d, %d, %d}," % row)
    print("};\nconst uint8_t unicode_top[] = {")
    numbers(top, 120)
    print("};\nconst uint16_t unicode_middle[] = {")
    numbers([x for row in middles for x in row], 120)
    print("};\nconst unicode_special unicode_specials[] = {")
    special = [c for c in ALL if list(records)[classes[c]][0] & 1 << FLAGS.index("SPECIAL")]
    for c in special:
        s = chr(c)
        rows = ", ".join("{" + ", ".join(str(ord(x)) for x in m) + "}" for m in (s.upper(), s.lower(), s.title(), s.casefold()))
        print(f"    {{{c}, {rows}}},")
    print(f"}};\nconst int unicode_special_count = {len(special)};\nconst uint8_t unicode_blocks[] = {{")
    numbers([x for row in blocks for x in row], 120)
    print("};")


main()

#!/usr/bin/python3
"""Writes runtime/unicode_data_table.c from the answers of this Python's unicodedata and html (3.11: Unicode 14).

    /usr/bin/python3 tests/unit/unicode_data.py > runtime/unicode_data_table.c
"""
import unicodedata as u
from html.entities import html5

ALL = range(0x110000)
HANGUL = range(0xAC00, 0xD7A4)


def rows(items, width=120):
    line = "   "
    for item in items:
        if len(line) + len(item) + 2 > width:
            print(line)
            line = "   "
        line += f" {item},"
    print(line + "\n};")


def quoted(text):
    return '"' + text + '"'


def escaped(text):
    return quoted("".join("\\%03o" % byte for byte in text.encode()))


def record(c):
    s = chr(c)
    return quoted(u.category(s)), quoted(u.bidirectional(s)), quoted(u.east_asian_width(s)), str(u.combining(s)), \
        str(u.mirrored(s))


def records():
    known, spans, before = {}, [], None
    for c in ALL:
        now = record(c)
        if now != before:
            spans.append((c, known.setdefault(now, len(known))))
            before = now
    print("const ucd_record ucd_records[] = {")
    rows("{%s}" % ", ".join(row) for row in known)
    print("const ucd_span ucd_spans[] = {")
    rows("{%d, %d}" % span for span in spans)
    print("const int ucd_span_count = %d;" % len(spans))


def decompositions():
    print("const ucd_decomposition ucd_decompositions[] = {")
    every = [(c, u.decomposition(chr(c))) for c in ALL if u.decomposition(chr(c))]
    rows("{%d, %s}" % (c, quoted(text)) for c, text in every)
    print("const int ucd_decomposition_count = %d;" % len(every))
    pairs = []
    for c, text in every:
        parts = text.split()
        if len(parts) == 2 and parts[0][0] != "<" and u.normalize("NFC", chr(c)) == chr(c):
            pairs.append((int(parts[0], 16), int(parts[1], 16), c))
    print("const ucd_pair ucd_pairs[] = {")
    rows("{%d, %d, %d}" % pair for pair in sorted(pairs))
    print("const int ucd_pair_count = %d;" % len(pairs))


def numbers():
    print("const ucd_number ucd_numbers[] = {")
    every = [(c, u.decimal(chr(c), -1), u.digit(chr(c), -1), u.numeric(chr(c))) for c in ALL
             if u.numeric(chr(c), None) is not None]
    rows("{%d, %d, %d, %r}" % row for row in every)
    print("const int ucd_number_count = %d;" % len(every))


def names():
    print("const html_name html_names[] = {")
    rows("{%s, %s}" % (quoted(name), escaped(html5[name])) for name in sorted(html5))
    print("const int html_name_count = %d;" % len(html5))


def main():
    print("/* unicode_data_table.c -- written by tests/unit/unicode_data.py from CPython 3.11's answers; not by hand.\n"
          " * In: nothing.  Out: the tables of unicode_data.h: each is sorted. */\n#include \"unicode_data.h\"\n")
    records()
    decompositions()
    numbers()
    names()


if __name__ == "__main__":
    main()

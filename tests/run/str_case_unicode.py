for s in ("Straße", "ǅungla", "ΌΣΟΣ", "İstanbul", "ﬁn", "ŉ", "hello wORLD's", "éÀ", "ß", "ΑΣ ΑΣΑ", "𐐀", "1a2b", "they're BILL's"):
    print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold(), len(s.upper()), len(s.lower()))
for c in ("a", "A", "1", "²", "½", "٣", " ", "\u2003", "é", "中", "_", "", "ª", "Ⅷ", "ǅ", "\x00", "😀", "aB", "a1", "A1", "a b", "\u200b", "٣²"):
    print(repr(c), c.isalpha(), c.isdigit(), c.isdecimal(), c.isnumeric(), c.isalnum(), c.isspace(), c.isupper(), c.islower(), c.istitle(), c.isidentifier(), c.isprintable(), c.isascii())

#flags: -O1
import re
pats = [r"a*", r"(a)|(b)", r"(?:a|(b))*", r"^a", r"a$", r"\ba\b", r"\Bb", r"[^a]", r"[\w-]+", r"(?i)AbC", r"(?s).+", r".+", r"(?m)^\w+$", r"\d{2,}", r"x{,2}y", r"a{2}", r"a{b", r"(a+)+b", r"(?P<q>a)(?P=q)", r"(a)\1", r"(?<=a)b", r"(?<!a)b", r"(?=ab)a", r"(?!ab)a", r"(a)?(?(1)b|c)", r"a++b", r"(?>a+)b", r"a*?", r"a+?b", r"[]a]", r"[^]a]", r"[a\]b]", r"\x41\u0042", r"\101", r"\0", r"(?x) a b # c", r"(?i:a)B", r"(?-i:a)", r"\Aab", r"b\Z", r"", r"(|a)+", r"(a|)+", r"(a*)*", r"(?:)", r"\s+", r"\S", r"[\s\d]", r"[^\W\d]", r"é", r"(?i)É", r"(?i)ß", r"(?i)[a-z]+", r"(?i)k", r"(?a)\w+", r"\w+", r"[α-ω]+", r"(?i)[α-ω]", r"𝒳", r".", r"(?u)\W", r"[\u0100-\uffff]", r"[^\u0100-\uffff]+", r"\d", r"(?<=(?:a))b", r"(\w)(?=\1)", r"((a)(b))", r"((a)|b)+", r"(a)(?:(b)|c)", r"$", r"(?m)$", r"(?m)^", r"^$", r"\b", r"\B", r"a|ab", r"(?:a|ab)(?:c|bcd)", r"-", r"[a-]", r"[-a]", r"[\-a]", r"\.", r"\/", r"#", r" ", r"(?i)İ", r"(?i)i", r"(?i)ſ", r"(?i)µ"]
subs = ["", "a", "ab", "aab", "abc ABC", "aaa\n", "a\nb\n", "12 345", "xxy", "a{b", "aba", "acb", "é É e", "ß ẞ SS ss", "Kk\u212a", "αΩω", "𝒳y", "a\x1cb\x85c\u2003d", "٣4", "\n", "\n\n", "AB", "]a-", "foo_bar baz-1", "iIıİ", "sSſ", "µμΜ", "ABab#.c/ -"]
def show(m):
    if m is None:
        return "-"
    return "%r %r %r %r" % (m.span(), m.groups(), m.lastindex, m.regs)
for p in pats:
    try:
        c = re.compile(p)
    except re.error as e:
        print(repr(p), "ERR", e.msg, e.pos)
        continue
    print(repr(p), c.flags, c.groups)
    for s in subs:
        print(repr(s), show(c.search(s)), show(c.match(s)), show(c.fullmatch(s)), show(c.search(s, 1)), show(c.match(s, 1, 3)))
        print(c.findall(s), c.split(s), c.sub("<>", s), c.subn(r"[\g<0>]", s, 2), [x.span() for x in c.finditer(s)])

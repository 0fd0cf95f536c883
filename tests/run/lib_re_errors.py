import re

bad = [r"(", r")", r"a)", r"[", r"[a", r"*", r"a**", r"^*", r"\b+", r"a{2}{3}", r"(?P<a", r"(?P<1>a)", r"(?P<a>x)(?P<a>y)", r"(?P=b)", r"\1", r"(a)\2", r"(\1)", r"(?z)", r"(?", r"(?P", r"(?Pz)", r"(?<a)", r"(?<=a*)b", r"(?<=a|bc)d", r"[b-a]", r"[\d-z]", r"[a-\d]", r"\q", r"\xg", r"\u12", r"\777", r"a{3,2}", r"(?i", r"(?i:", r"a(?i)b", r"(?-)", r"(?i-i:a)", r"(?L)a", r"(?au)a", r"(?(1)a|b", r"(?(1)a|b)", r"(?(x)a)", r"(?(0)a)", r"(?(1a)a)", r"()(?(1)a|b|c)", r"(?#a", r"\\" + "\\", "a\\", r"(?P<>a)", r"(?P=)", r"(?P<é>a)(?P=é)", "(?P<a\u00b2>x)", r"{", r"x{}", r"x{,}", r"x{1", r"(?:", "a\nb(", r"(?<!(a)\1)b", r"(a)(?<=\1)b", r"(?!", r"(?P<a>(?P=a))", r"[\b]", r"[\A]", r"\Z\A", r"(?a)(?i)x", r"x(?#c)*", r"(?i)*"]
for p in bad:
    try:
        print(repr(p), re.compile(p))
    except re.error as e:
        print(repr(p), "ERR", e.msg, e.pos, e.lineno, e.colno, e)
for t in [r"\1", r"\2", r"\g<1>", r"\g<q>", r"\g<", r"\g<>", r"\g", r"\g<1", r"\q", r"\n\t\\", r"\.", r"\0", r"\012", r"\101", r"\400", r"\g<0>x", r"\19", "\\", r"\g<-1>", r"\g<a b>", "é\\1", r"\x"]:
    try:
        print(repr(t), re.sub("(?P<n>a)", t, "bab"))
    except re.error as e:
        print(repr(t), "ERR", e)
    except IndexError as e:
        print(repr(t), "IDX", e)

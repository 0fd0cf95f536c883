import re
from re import sub, compile as comp, IGNORECASE

TOKEN = re.compile(r"\s*(?:(?P<num>\d+\.?\d*)|(?P<name>[a-z]\w*)|(?P<op>[-+*/()=]))", re.I)


def tokens(text):
    at = 0
    while at < len(text):
        m = TOKEN.match(text, at)
        if m is None:
            raise SyntaxError("at %d: %r" % (at, text[at:]))
        at = m.end()
        yield m.lastgroup, m.group(m.lastgroup), m.lastindex


print(list(tokens("x1 = 3.5*(y - 42)")))
try:
    print(list(tokens("a ? b")))
except SyntaxError as e:
    print(e)


def double(m):
    return str(int(m.group()) * 2)


class Counter:
    def __init__(self):
        self.n = 0

    def next(self, m):
        self.n += 1
        return "%s%d" % (m[0], self.n)


counter = Counter()
print(re.sub(r"\d+", double, "1 20 300"), re.subn(r"[a-z]", lambda m: m.group().upper(), "ab1c", 2))
print(re.sub("x", counter.next, "x-x-x"), counter.n)
print(sub(r"(?P<first>\w+) (?P<second>\w+)", r"\g<second> \1\n", "hello world, good day"))
print(sub("B", "<é>", "abcb", flags=IGNORECASE), sub("é", "e", "é→é"), sub("", "-", "abc"))
m = re.match(r"(?P<y>\d{4})-(?P<m>\d\d)(-(?P<d>\d\d))?", "2024-05 rest")
if m:
    print(m.groupdict(), m.groupdict("?"), m.groups(), m.groups("?"), m.group("y", "d"), m["m"], m.start("d"), m.span("m"))
    print(m.expand(r"\g<m>/\g<y>\g<d>|\4"), m.string, m.pos, m.endpos, m.re.pattern, m.lastgroup, m.regs, m)
    y, month = m.group(1, 2)
    print(int(y) + int(month), m.start(), m.end(2), m.span())
    for bad in (7, -1):
        try:
            m.group(bad)
        except IndexError as e:
            print(e)
    try:
        m["zz"]
    except IndexError as e:
        print(e)
p = comp("a.c", re.S | re.M)
print(p.search("xa\ncx", 1, 4), p.search("xa\ncx", 1, 3), p.search("abc", -5, 99), p.fullmatch("abcd"), p.fullmatch("abcd", 0, 3))
print(p, p.flags, p.pattern, p.groups, p.groupindex, p == re.compile("a.c", re.S | re.M), p == re.compile("a.c"))
print([m.span() for m in re.finditer("a*", "baac")], [m.group() for m in p.finditer("abcaxca\nc", 2)])
print(re.split(r"[,;] ?", "a, b;c"), re.split("(,)", "a,b,c", 1), re.split("x*", "axbc"), re.split("a|(b)", "1a2b3"))
for key, value in re.findall(r"(\w+)=(\w*)", "a=1 b= c=xyz"):
    print(key, value or "none")
print(dict(re.findall("(.)(.)", "abcd")), re.findall("(a)(b)?(c)?", "abcac"), re.findall(r"(?:\d+)|[a-z]", "12ab3"))
print(re.escape("a.b*c[é]-d e\n#_"), re.escape(b"x+y"), re.escape(""))
b = re.compile(rb"(\w+)\s(?P<n>\d+)")
mb = b.search(b"--ab 12 cd 3")
print(mb.group(), mb.group(1, "n"), mb.groupdict(), b.findall(b"ab 12 cd 3"), b.sub(rb"<\2>", b"ab 12 cd 3"), mb, b)
print(re.sub(rb"\d", lambda m: b"#" + m.group(), b"a1b2"), re.split(rb",", b"a,b"), re.findall(b"[\xe0-\xff]", b"\xe9a\xff"))
patterns = [re.compile("a"), re.compile("(b)"), re.compile("(c)(d)?")]
for q in patterns:
    found = q.search("abcd")
    print(q.pattern, q.groups, found.group() if found else None, found and found.groups())
names = ["a+", "(b)(c)", "("]
for text in names:
    try:
        print(re.compile(text).findall("aabc"), re.split(text, "xaabcx"))
    except re.error as e:
        print("error:", e, "|", e.msg, e.pattern, e.pos, isinstance(e, Exception))
if m := re.search("q", "abc"):
    print("never")
print(re.search("b", "abc") is not None, bool(re.match("b", "abc")))
try:
    re.match("b", "abc").group()
except AttributeError as e:
    print(e)
cache = {}
for i in range(1500):
    r = re.compile("a{%d}" % i)
    cache[i % 7] = r
print(cache[3].pattern, cache[3].match("a" * 2000).end())
print(re.match(r"(a|b)*$", "ab" * 5000 + "c"), len(re.sub("(ab)*", "", "ab" * 30000)), re.match(r"(?:.|\n)*", "x\n" * 50000).end())
text = "The Quick brown Fox: " * 3
print(re.findall(r"\b[A-Z]\w*", text), re.sub(r"(\w)(\w*)", r"\2\1", text))
re.purge()
print(re.compile("(", 0))

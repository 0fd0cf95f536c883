import inspect
import pydoc
import sys

import texts

TEXTS = ["", "a", "abc" * 50, "é", "ÿ" * 70, "Ā", "日本語", "😀", "a😀b", "\ud800", "x\udfffy", "\0", "a\0b", "\U0010ffff", "ß" * 300]
for text in TEXTS:
    same = texts.same(text)
    print(ascii(same) if len(text) < 20 else len(same), same == text, ascii(texts.reverse(text))[:40], ascii(texts.join(text, "é"))[:40])
print(texts.lengths(TEXTS))
names = ["a", "ß", "ǆ", "日", "A"]
texts.upper_all(names)
print(names)
for n in (0, 1, 61, 62, 63, 64, 65, 200):
    for a in (1, -1, 2, -2, 3, 10):
        assert texts.power(a, n) == a ** n, (a, n)
print(texts.power(7, 300), texts.power(-10, 19), texts.power(2 ** 64, 2))
xs = [2 ** 62, -2 ** 63, 1, 2 ** 1000, -1, 0]
print(texts.double(xs), xs)
print(texts.options(1), texts.options(1, 3, "y", d=0.5), texts.options(c="z", a=0), texts.options(1, e="q", f=(3, 4)), texts.only(5, 3),
      texts.only(5, b=3))
for call in ("options()", "options(1, 2, 'x', 1.5)", "options(1, a=2)", "options(1, z=2)", "only(a=1, b=2)", "only(1)", "only()",
             "only(1, 2, 3)", "only(1, 2, b=3)"):
    try:
        eval("texts." + call)
    except TypeError as e:
        print(call, e)
print(inspect.signature(texts.options), inspect.signature(texts.only), inspect.getdoc(texts.power))
print(texts.power.__name__, texts.power.__module__, texts.__doc__, pydoc.render_doc(texts.power, renderer=pydoc.plaintext).split("\n", 1)[1])
print(sorted(name for name in texts.__dict__ if not name.startswith("__")))

# string.Formatter
import string
print(string.Formatter().format("{0} {a:>5} {1!r}", 1, "x", a=2), string.Formatter().vformat("{} {k}", (1,), {"k": 5}))
print(string.Formatter().format("{}", [1]), string.Formatter().format("plain {{}}"))

for t, a in (("{}", ()), ("{a}", ()), ("{0} {}", (1, 2)), ("{", ()), ("}", ()), ("{!x}", (1,)), ("{:d}", ("a",)), ("{} {0}", (1, 2))):
    try:
        print(string.Formatter().format(t, *a))
    except Exception as e:
        print(type(e).__name__, e)

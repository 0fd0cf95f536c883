"""str.format with formats that are met at run time: what is wrong in them."""
class P:
    def __init__(self, x): self.x = x
    def __str__(self): return f"P{self.x}"
    def __repr__(self): return f"<P{self.x}>"
def show(fmt, *args, **kw):
    try:
        print(fmt.format(*args, **kw))
    except (ValueError, IndexError, KeyError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
for f in ["{}", "{0}", "{1}", "{!r}", "{0!s:>6}", "{a}", "{a[0]}", "{", "}", "{{}}", "{0", "{0:{1}}", "{!x}", "{0.}", "{0[}", "{0[]}", "{0]}", "{0}{}", "{}{0}", "{:{}{}}", "{-1}", "{0!}", "{0!r", "{99999999999999999999}", "{:>{w}}", "a{}b{}c", "é{}ü"]:
    show(f, "xyz", 3, a=5)
    show(f, 7)
    show(f)
    show(f, [1, 2], a=[P(1)])
    show(f, P(3), w=8)

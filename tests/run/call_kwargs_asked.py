# **kwargs that is asked whether it is empty, and dict(**d)
def h(*args, **kwargs):
    if args or kwargs:
        d = dict(**kwargs)
        print(d)
    return len(kwargs)
print(h(1, x=2))
print(h(1, x=2, y=3))
print(h(x="a"))
def hh(*args, **kwargs):
    if args or kwargs:
        kwargs = dict(kwargs, z=len(args))
        d = dict(**kwargs)
        e = dict(q=1, **kwargs)
        print(sorted(d.items()), e)
        kwargs["more"] = 3
        print(dict(**kwargs), dict([("a", 1)], **kwargs))
    while kwargs and len(kwargs) > 1:
        kwargs.popitem()
    return len(kwargs) if kwargs else -1
print(hh(1, x=2))
print(hh(1, x=2, y=3))
print(hh(x=5))
print(hh())
def make(**kw):
    opts = {"a": 1}
    try:
        print(dict(a=1, **kw), dict(**opts), dict(b=2, **opts))
        print(dict(a=3, **opts))
    except TypeError as e:
        print(e)
    return [k for k in kw if kw and k > "a"]
print(make(b=1, c=2), make(), make(a=2))
for v in ("{} {x}", 5, None, ["{}"]):
    try:
        opts = {"x": 1}
        args = [v]
        print(v.format(*args, **opts))
    except AttributeError as e:
        print(e)
class G:
    def __init__(self):
        self.log = []
    def say(self, text="", *args, **kwargs):
        if args or kwargs:
            text = text.format(*args, **kwargs)
        self.log.append(text)
        print(text)
    def run(self, words):
        verb, *rest = words
        h = getattr(self, "do_" + verb, None)
        if h is None:
            self.say("no {}", verb)
            return
        try:
            h(*rest)
        except TypeError:
            self.say("What?")
    def do_go(self, where):
        self.say("go {where!r}", where=where)
    def do_take(self, *words):
        self.say("take {0} {1}", words, len(words))
g = G()
for line in ("go north", "take a b", "fly", "go"):
    g.run(line.split())

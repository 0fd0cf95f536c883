"""Formats held in variables, dicts, class attributes; format_map."""
import sys
a = 3
fmt = "{0:" + str(a) + "d}|"
print(fmt.format(7))
fmt = "{:" + ">" * 1 + "10}"
for w in ("a", "bb"):
    print(fmt.format(w))
header = "{:<5}" * 3
print(header.format(*["a", "b", "c"]))
rows = [[1, 2, 3], [4, 5, 6]]
for r in rows:
    print(header.format(*r))
row = ("x", 2, 3.5)
print(header.format(*row))
print((" ".join(["{}"] * 3)).format(1, 2, 3))
msgs = {"hi": "hello {name}", "bye": "bye {name}, {n} times"}
print(msgs["hi"].format(name="bob"))
print(msgs["bye"].format(name="bob", n=3))
def log(msg, *args):
    print(msg.format(*args))
log("x={} y={}", 1, "a")
log("none")
log("{:.3f}", 2.0)
class Base:
    template = "{x}"
    def render(self): return self.template.format(x=1, y=2)
class Sub(Base):
    template = "{x}{y}"
print(Base().render(), Sub().render())

print("{a}".format_map({"a": [1]}))
for f in ["{}", "{0}", "{b}", "{a.real}{a.imag}", "{a!r:>4}", "{a[0]}"]:
    try:
        print(f.format_map({"a": 1}))
    except (ValueError, KeyError, TypeError) as e:
        print(type(e).__name__, e)

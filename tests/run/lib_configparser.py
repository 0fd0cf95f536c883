import configparser
import io
import sys
TEXT = """
[DEFAULT]
base = /srv
debug: no

[server]
Host = example.com
port=8080
path = %(base)s/www
desc = first
    second

    third
empty =
; a comment
# another
[other section]
ratio : 0.5
flag = Yes
percent = 50%%
base = /other
"""
c = configparser.ConfigParser()
c.read_string(TEXT)
print(c.sections(), c.options("server"), c.items("server"), c.defaults())
print(c["server"]["host"], c["server"]["HOST"], c.getint("server", "port") + 1, c.getfloat("other section", "ratio"), c.getboolean("other section", "flag"), c.getboolean("server", "debug"), repr(c["server"]["desc"]), repr(c.get("server", "empty")))
print(c.get("server", "path"), c.get("server", "path", raw=True), c.get("other section", "percent"), c.get("server", "nope", fallback="dflt"), c.get("nosec", "x", fallback=None), c.getint("server", "nope", fallback=7), c["server"].get("nope"), c["server"].get("nope", "z"), c["server"].getint("port"), c["server"].getboolean("nope", fallback=True))
print("server" in c, "nope" in c, "DEFAULT" in c, c.has_section("DEFAULT"), c.has_option("server", "Port"), "port" in c["server"], len(c), list(c), list(c["server"]), [k for k in c["other section"]], dict(c["other section"].items()), c["server"], c["server"].name)
for name in c.sections():
    for k, v in c.items(name):
        print(name, k, repr(v))
def t(f):
    try:
        print(f())
    except (configparser.Error, KeyError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
t(lambda: c.get("nosec", "x")); t(lambda: c.get("server", "x")); t(lambda: c["nosec"]); t(lambda: c["server"]["x"]); t(lambda: c.getint("server", "host")); t(lambda: c.getboolean("server", "host")); t(lambda: c.items("nosec")); t(lambda: c.options("nosec"))
def parse(text, **kw):
    p = configparser.ConfigParser()
    p.read_string(text)
    return [(s, p.items(s)) for s in p.sections()]
for text in ["a = 1\n", "[a]\nb=1\n[a]\nc=2\n", "[a]\nb=1\nB=2\n", "[a]\njunk\nmore junk\nx=1\n", "[a]\nx=%(y)s\n", "[a]\nx=%(x)s\n", "[a]\nx=%z\n", "[a]\nx=%(y\n", "[a]\n=1\n", "[]\nx=1", "[a]b]\nx=1\n", "[a] # c\nx = 1 ; c\n", "", "[é]\nß = ü = : x\n", "[a]\n x = 1\n y = 2\n   z\n", "[a]\nx: 1 = 2\ny = 1 : 2\n"]:
    t(lambda: parse(text))
w = configparser.ConfigParser({"common": "1"})
w["new"] = {"a": "1", "b": "x\ny"}
w.add_section("more"); w.set("more", "k", "v"); w["more"]["j"] = "q"
t(lambda: w.add_section("more")); t(lambda: w.add_section("DEFAULT")); t(lambda: w.set("none", "a", "b")); t(lambda: w.set("more", "p", "5%"))
out = io.StringIO(); w.write(out); print(out.getvalue()); w.write(sys.stdout, space_around_delimiters=False)
print(w.remove_option("more", "k"), w.remove_option("more", "k"), w.remove_section("new"), w.remove_section("new"), w.sections(), w.items("more"))
del w["more"]["j"]; print(w.items("more")); del w["more"]; print(list(w))
r = configparser.RawConfigParser(); r.read_string("[a]\nx = %(y)s 5%\n"); print(r.get("a", "x"), r.items("a"))
i = configparser.ConfigParser(inline_comment_prefixes=("#",), delimiters=("=",)); i.read_string("[a]\nx = 1 # one\ny: z = 2\n"); print(i.items("a"))
print(c.read("/nonexistent.ini"), c.read(["/nonexistent.ini"]))
d = configparser.ConfigParser(); d.read_dict({"s": {"k": "v", "n": 5}}); print(d.items("s")); d.read_file(["[z]\n", "q=1\n"]); print(d.items("z"), d.getint("s", "n"))
n = configparser.ConfigParser(interpolation=None); n.read_string("[a]\nx = %(y)s 5%\n"); n.set("a", "z", "7%"); print(n.items("a"))
t(lambda: n.set("a", "z", 5))

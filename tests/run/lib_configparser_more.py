import configparser
c = configparser.ConfigParser()
c.optionxform = str
c.read_string("[A]\nKey=1\n")
print(c.items("A"))
d = configparser.ConfigParser()
d.optionxform = lambda option: option.upper()
d.read_string("[A]\nKey=1\n")
print(d.items("A"), d["A"]["key"], d.has_option("A", "kEy"), d.optionxform("x"))
e = configparser.ConfigParser()
e.read_string("[A]\nKey=1\n")
print(e.items("A"), e.optionxform("ABC"))

c = configparser.ConfigParser()
c.read_string("[A]\nKey=1\n[B]\nz=2")
for name, section in c.items():
    print(name, dict(section))
print({s: dict(c[s]) for s in c.sections()}, {s: dict(c.items(s)) for s in c.sections()})
try:
    c.get("A", "q")
except (configparser.NoSectionError, configparser.NoOptionError) as e:
    print(e, e.section, e.option, e.message)
sec = c["A"]
print({**sec, "more": "x"}, len(sec), list(sec.keys()), list(sec.values()), list(sec.items()), "key" in sec, sec.get("KEY"))
sec["new"] = "v"
print(c.get("A", "new"), dict(sec))
class Settings:
    def __init__(self, path):
        self.cfg = configparser.ConfigParser()
        self.cfg.read(path)
        self.debug = self.cfg.getboolean("main", "debug", fallback=False)
        self.size = self.cfg.getint("main", "size", fallback=10)
        self.name = self.cfg.get("main", "name", fallback="none")
s = Settings("/nonexistent")
print(s.debug, s.size, s.name)
import configparser, pathlib, os, tempfile
d = tempfile.mkdtemp()
p = os.path.join(d, "a.ini")
with open(p, "w") as f:
    f.write("[main]\nname = é\nsize = 3\n; c\nlist = 1, 2, 3\n")
c = configparser.ConfigParser()
print(c.read(p) == [p], c.items("main"), [int(x) for x in c["main"]["list"].split(",")])
c.set("main", "size", "4")
with open(p, "w") as f:
    c.write(f)
print(open(p).read())
with open(p) as f:
    e = configparser.ConfigParser()
    e.read_file(f)
print(e.getint("main", "size"), len(c.read([p, "nope"])))
os.remove(p); os.rmdir(d)
import configparser, pathlib
c = configparser.ConfigParser()
print(c.read(pathlib.Path("/nonexistent")), c.sections())
print(c.read([pathlib.Path("/nonexistent"), "x"]))

# files that paths open, in classes of the program
import pathlib
import os, json, csv, sys
class Store:
    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.root.mkdir(parents=True, exist_ok=True)
    def save(self, name, data):
        path = self.root / f"{name}.json"
        with path.open("w", encoding="utf-8") as f:
            json.dump(data, f)
        return path
    def load(self, name):
        return json.loads((self.root / f"{name}.json").read_text(encoding="utf-8"))
    def names(self):
        return sorted(p.stem for p in self.root.glob("*.json"))
    def total(self):
        return sum(p.stat().st_size for p in self.root.iterdir() if p.is_file())
root = pathlib.Path(os.environ.get("TMPDIR", "/tmp")) / ("moult_store_%d" % os.getpid())
s = Store(root)
print(s.save("a", {"x": [1, 2]}).name, s.save("b", [1.5, None]).suffix)
print(s.names(), s.load("a"), s.load("b"), s.total())
rows = root / "t.csv"
with rows.open("w", newline="") as f:
    w = csv.writer(f)
    w.writerow(["n", "v"]); w.writerow([1, 2.5])
with open(rows, newline="") as f:
    print(list(csv.reader(f)))
with rows.open() as f:
    for i, line in enumerate(f): print(i, repr(line))
with (root / "bin").open("wb") as f: f.write(b"abc")
with (root / "bin").open("rb") as f: print(f.read())
for p in root.iterdir(): p.unlink()
root.rmdir()
def f(path):
    path = pathlib.Path(path)
    return path.name
print(f("a/b"), f(pathlib.Path("c/d")), root.exists())
here = pathlib.Path(__file__).resolve().parent
print((here / "nope.txt").exists(), here == pathlib.Path(__file__).parent.resolve())

# paths as objects: their parts, the folders and files that they name
from pathlib import Path, PurePath
import os
p = Path("a/b") / "c.tar.gz"
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parents[0], list(p.parents), p.parts, p.is_absolute(), p.as_posix())
print(Path(), Path("."), Path("/"), Path("//x"), Path("a//b/./c/.."), Path("a", "b", "/c", "d"), Path("a") / Path("b"), "x" / Path("y"))
print(p.with_suffix(".txt"), p.with_name("q.py"), p.with_stem("w"), Path("x").with_suffix(".y"), p.relative_to("a"), p.is_relative_to("z"))
print(Path("a") == Path("a/"), Path("a") < Path("b"), sorted([Path("b"), Path("a/c"), Path("a")]), {Path("a"): 1}[Path("a")], hash(Path("a")) == hash(Path("a")), Path("a") != "a")
for f in [lambda: p.relative_to("z"), lambda: Path("/").with_name("x"), lambda: p.with_suffix("x"), lambda: Path("a").with_name("b/c")]:
    try: print(f())
    except ValueError as e: print(e)
try: Path("a") / 5
except TypeError as e: print(e)
print(p.match("*.gz"), p.match("b/*.gz"), p.match("/a/*"), p.match("a/*/c*"), Path("x.PY").match("*.py"), p.joinpath("d", "e"), PurePath("q/r").name, repr(PurePath("q")))
base = Path("/tmp") / f"moult_lang_{os.getpid()}"
(base / "sub" / "deep").mkdir(parents=True)
(base / "sub" / "one.txt").write_text("hello\nworld\n")
(base / "two.txt").write_text("2")
(base / "three.py").touch()
(base / "bin.dat").write_bytes(b"\x00\x01")
with (base / "four.txt").open("w") as f:
    f.write("four")
    print("x", file=f)
with open(base / "four.txt") as f:
    print(f.read())
print((base / "sub/one.txt").read_text().splitlines(), (base / "bin.dat").read_bytes())
print(sorted(q.name for q in base.iterdir()), sorted(str(q.relative_to(base)) for q in base.glob("*.txt")), sorted(q.relative_to(base).as_posix() for q in base.rglob("*")), [q.name for q in base.glob("**/one.*")], sorted(q.name for q in base.glob("[ft]*")), len(list(base.glob("nope/*"))))
print(base.exists(), base.is_dir(), (base / "two.txt").is_file(), (base / "zz").exists(), (base / "two.txt").stat().st_size, os.path.exists(base), os.path.join(base, "x") == str(base / "x"), sorted(os.listdir(base)), os.path.basename(base / "q.r"), os.path.isdir(base))
try: base.mkdir()
except FileExistsError as e: print("exists", e.errno)
base.mkdir(exist_ok=True)
(base / "two.txt").rename(base / "five.txt")
try: (base / "two.txt").unlink()
except FileNotFoundError as e: print(e.strerror)
(base / "two.txt").unlink(missing_ok=True)
try: (base / "nope").read_text()
except FileNotFoundError as e: print(str(e).replace(str(base), "B"))
for root, dirs, files in os.walk(base):
    for name in files: (Path(root) / name).unlink()
for d in sorted((q for q in base.rglob("*") if q.is_dir()), reverse=True): d.rmdir()
base.rmdir()
print(base.exists(), Path.cwd() == Path(os.getcwd()), Path("x").absolute() == Path.cwd() / "x", Path("~").expanduser() == Path.home(), isinstance(p, Path), isinstance(p, PurePath), f"{p!s:>15}|{p}", str(p).upper())
def size(path: Path) -> int:
    return len(path.parts)
print(size(p), Path(p), Path("a.b.").suffix, Path(".bashrc").suffix, Path(".bashrc").stem, Path("a..b").suffix, bool(Path("")), Path("..").name)

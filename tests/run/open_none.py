# paths that may be None: open raises when it runs, listdir takes it
import argparse, os, tempfile
PLACE = os.path.join(tempfile.mkdtemp(), "file")
from pathlib import Path
parser = argparse.ArgumentParser(prog="x")
parser.add_argument("--file")
parser.add_argument("--out")
args = parser.parse_args(["--file", PLACE])
with open(args.file, "w") as f: f.write("text")
with open(args.file) as f: print(f.read())
print(open(args.file, "rb").read())
for mode in (0, 1):
    try:
        if mode: open(args.out)
        else: open(args.out, "wb")
    except TypeError as e: print(e)
def find(n): return Path(PLACE) if n else None
for n in (1, 0):
    try:
        with open(find(n)) as f: print(f.read())
    except TypeError as e: print(e)
os.remove(PLACE)
os.rmdir(os.path.dirname(PLACE))
print(len(os.listdir(None)) == len(os.listdir()) == len(os.listdir(".")), sorted(os.listdir(args.out)) == sorted(os.listdir()))

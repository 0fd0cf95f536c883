# paths that may be None: open raises when it runs, listdir takes it
import argparse, os
from pathlib import Path
parser = argparse.ArgumentParser(prog="x")
parser.add_argument("--file")
parser.add_argument("--out")
args = parser.parse_args(["--file", "/tmp/moult_open_none"])
with open(args.file, "w") as f: f.write("text")
with open(args.file) as f: print(f.read())
print(open(args.file, "rb").read())
for mode in (0, 1):
    try:
        if mode: open(args.out)
        else: open(args.out, "wb")
    except TypeError as e: print(e)
def find(n): return Path("/tmp/moult_open_none") if n else None
for n in (1, 0):
    try:
        with open(find(n)) as f: print(f.read())
    except TypeError as e: print(e)
os.remove("/tmp/moult_open_none")
print(len(os.listdir(None)) == len(os.listdir()) == len(os.listdir(".")), sorted(os.listdir(args.out)) == sorted(os.listdir()))

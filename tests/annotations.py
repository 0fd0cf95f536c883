#!/usr/bin/env python3
"""annotations.py -- the inferred types, on the line where they matter.

usage: tests/annotations.py MOULT [NAME...]

A line of tests/types/*.py ends in `#: name type; name type`: each must stand in the comment that `moult types`
adds to that line.  A def's name stands for all its signatures: `#: f (x: int) -> int; (x: str) -> str`.
A file may have a driver, NAME.driver: then `--from` gives it.  It may say `#flags: --exe` of its own.
"""
import os
import re
import subprocess
import sys

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "types")
WANT = re.compile(r"  #: (.*?)$")


def parts(text):
    """name -> types, in order: `a int; b str`, or signatures of a def."""
    found = {}
    name = None
    for part in text.split("; "):
        if not part.startswith("("):
            name, _, part = part.partition(" ")
        found.setdefault(name, []).append(part)
    return found


def inferred(line, source):
    """The same of `# a: int; b: str`, or of signatures."""
    rest = line[len(source):].strip()
    found = {}
    if not rest.startswith("# "):
        return found
    for part in rest[2:].split("; "):
        name, type_text = ("def", part) if part.startswith("(") else part.split(": ", 1)
        found.setdefault(name, []).append(type_text)
    return found


def check(moult, path):
    source = open(path).read().split("\n")
    driver = path[:-3] + ".driver"
    flags = " ".join(re.findall(r"^#flags: *(.*)$", "\n".join(source), re.M)).split()
    command = [moult, "types", path, *flags] + (["--from", driver] if os.path.exists(driver) else [])
    done = subprocess.run(command, capture_output=True, text=True)
    lines = done.stdout.split("\n")
    wrong = []
    if len(lines) < len(source) - 1:
        return [f"no output: {done.stderr.strip()}"]
    for number, line in enumerate(source):
        want = WANT.search(line)
        if not want:
            continue
        has = inferred(lines[number], line)
        for name, types in parts(want.group(1)).items():
            got = has.get("def" if types[0].startswith("(") else name, [])
            if got != types:
                wrong.append(f"line {number + 1}: {name}: want {'; '.join(types)}, got {'; '.join(got) or 'nothing'}")
    return wrong


def main():
    moult, names = sys.argv[1], sys.argv[2:]
    files = sorted(f for f in os.listdir(HERE) if f.endswith(".py") and (not names or f[:-3] in names or f in names))
    failed = 0
    for name in files:
        wrong = check(moult, os.path.join(HERE, name))
        failed += bool(wrong)
        if wrong:
            print(f"FAIL {name}", *wrong, sep="\n    ")
    print(f"{len(files) - failed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""outside.py -- a folder of programs from elsewhere, under CPython and compiled; prints a table.

usage: tests/outside.py MOULT FOLDER [NAME...]       environment: JOBS, TIMEOUT (seconds), FLAGS (more flags for moult)

A program is FOLDER/name.py or FOLDER/name/name.py; it runs where it stands.  Verdicts: same, differs, refused (the first
reason), crash (of moult), gcc (its C did not compile), slow (a time limit), skipped (CPython itself fails).
"""
import collections
import concurrent.futures
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

PYTHON = "/usr/bin/python3"
LIMIT = int(os.environ.get("TIMEOUT", "60"))


def programs(folder):
    for entry in sorted(folder.iterdir()):
        if entry.suffix == ".py":
            yield entry.stem, entry
        elif (entry / f"{entry.name}.py").exists():
            yield entry.name, entry / f"{entry.name}.py"


def run(command, cwd):
    try:
        done = subprocess.run(command, cwd=cwd, capture_output=True, timeout=LIMIT, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return None
    return done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"), done.returncode


def last_line(text):
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else ""


def verdict(path, moult, folder):
    expected = run([PYTHON, path.name], path.parent)
    if expected is None or (expected[2] and "Traceback" in expected[1]):
        return "skipped", "CPython takes too long" if expected is None else last_line(expected[1])
    program = os.path.join(folder, path.stem)
    flags = shlex.split(os.environ.get("FLAGS", ""))
    built = run([moult, "build", "--exe", path.name, "-o", program, *flags], path.parent)
    if built is None:
        return "slow", "moult build"
    if built[2]:
        reason = re.search(r"^error\[(.*)$", built[1], re.M)
        place = re.search(r"^ *--> (.*)$", built[1][reason.start():] if reason else "", re.M)
        kind = "refused" if built[2] == 1 and reason else "gcc" if built[2] == 3 else "crash"
        return kind, f"[{reason.group(1)}  ({place.group(1) if place else '?'})" if reason else last_line(built[1])
    got = run([program], path.parent)
    if got is None:
        return "slow", "the program"
    if got[0] == expected[0] and got[2] == expected[2]:
        return "same", ""
    pairs = zip(expected[0].splitlines() + ["<end>"], got[0].splitlines() + ["<end>"])
    wrong = next(((a, b) for a, b in pairs if a != b), ("exit status", f"{got[2]} {last_line(got[1])}"))
    return "differs", f"{wrong[0][:60]!r} is {wrong[1][:60]!r}; {last_line(got[1])[:80]}"


def main():
    moult, folder, wanted = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]), set(sys.argv[3:])
    chosen = [(name, path) for name, path in programs(folder) if not wanted or name in wanted]
    counts = collections.Counter()
    with tempfile.TemporaryDirectory() as scratch, \
            concurrent.futures.ThreadPoolExecutor(int(os.environ.get("JOBS", "2"))) as pool:
        results = pool.map(lambda item: verdict(item[1].resolve(), moult, scratch), chosen)
        for (name, _), (kind, reason) in zip(chosen, results):
            counts[kind] += 1
            print(f"{name:32} {kind:8} {reason}", flush=True)
    print(", ".join(f"{kind} {count}" for kind, count in sorted(counts.items())))


main()

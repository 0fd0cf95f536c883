#!/usr/bin/env python3
"""parallel.py -- the verdict of every marked loop, and that threads change nothing.

usage: tests/parallel.py MOULT [NAME...]      environment: FOLDER

    for i in range(n):  #par yes              the loop runs on several threads
    for x in xs:        #par carried total    serial; its reason has the word "total"

A file that prints is built and run too, every parallel loop on all threads: with 1 and 4 of them it prints what CPython
prints.  #module: verdicts only.  #flags: more flags for moult.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

PYTHON = "/usr/bin/python3"
MARK = re.compile(r"#par (\S+)(.*)$")


def marks(path):
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            found = MARK.search(line)
            if found:
                yield number, found.group(1), found.group(2).split()


def verdicts(moult, path, flags):
    done = subprocess.run([moult, "explain", "--json", path] + flags, capture_output=True, text=True, timeout=60)
    if done.returncode:
        return None, f"moult explain failed with status {done.returncode}\n{done.stderr}"
    return [record for record in json.loads(done.stdout) if record["kind"] == "loop"], ""


def check_verdicts(moult, path, flags):
    loops, error = verdicts(moult, path, flags)
    if error:
        return [error]
    wrong = []
    for line, tag, words in marks(path):
        here = [loop for loop in loops if loop["line"] == line]
        if not here:
            wrong.append(f"line {line}: no loop with a verdict (expected {tag})")
        elif not any(loop["tag"] == tag and all(word in loop["text"] for word in words) for loop in here):
            got = "; ".join(f"{loop['tag']}: {loop['text']}" for loop in here)
            wrong.append(f"line {line}: expected {tag} {' '.join(words)}, got {got}")
    return wrong


def run(command, threads=None):
    environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1")
    if threads:
        environment["OMP_NUM_THREADS"] = threads
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, env=environment)
    return done.stdout, done.stderr.splitlines()[-1:], done.returncode


def check_runs(moult, path, flags):
    expected = run([PYTHON, path])
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.join(folder, "program")
        built = subprocess.run([moult, "build", *flags, "--verify-parallel", path, "-o", program], capture_output=True, text=True, timeout=120)
        if built.returncode:
            return [f"build failed with status {built.returncode}\n{built.stderr}"]
        return [f"{threads} threads: expected {expected}, got {got}" for threads in ("1", "4")
                if (got := run([program], threads)) != expected]


def main():
    moult, names = os.path.abspath(sys.argv[1]), sys.argv[2:]
    folder = os.environ.get("FOLDER", os.path.join(os.path.dirname(os.path.abspath(__file__)), "parallel"))
    passed = failed = 0
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".py") or (names and name[:-3] not in names):
            continue
        path = os.path.join(folder, name)
        with open(path, encoding="utf-8") as file:
            text = file.read()
        module = re.search(r"^#module", text, re.M)
        flags = re.search(r"^#flags: *(.*)$|$", text, re.M).group(1)
        flags = ([] if module else ["--exe"]) + (flags.split() if flags else [])
        wrong = check_verdicts(moult, path, flags)
        if not wrong and not module and "print(" in text:
            wrong = check_runs(moult, path, flags)
        passed += not wrong
        failed += bool(wrong)
        for line in wrong:
            print(f"{name}: {line}")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()

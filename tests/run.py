#!/usr/bin/env python3
"""run.py -- every program of a folder under CPython and compiled: output, status, traceback.

usage: tests/run.py MOULT [NAME...]      environment: FOLDER, FLAGS (more flags for moult), THREADS ("1 4"), JOBS,
                                         TIMEOUT (of one run, in seconds), MEMORY (GB)

A program may say, in comments at its top:
    #args: one two          arguments (several such lines: it runs once for each)
    #stdin: text            a Python string literal
    #flags: --check-facts   flags for moult    #skip: REASON
    #leaks: REASON          what it leaks is known: a cycle
"""
import ast
import concurrent.futures
import difflib
import os
import re
import resource
import shlex
import subprocess
import sys
import tempfile

PYTHON = "/usr/bin/python3"
TIMED_OUT = ("timed out", -1)
FRAME = re.compile(r'  File "(.*)", line (\d+), in (.*)')


def option(text, name):
    found = re.search(rf"^#{name}: *(.*)$", text, re.M)
    return found.group(1) if found else ""


MEMORY = int(os.environ.get("MEMORY", "5"))  # GB: a program that runs away must not take the machine with it


TIMEOUT = int(os.environ.get("TIMEOUT", "300" if "SAN" in os.environ else "60"))  # seconds


def limit():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY << 30, MEMORY << 30))


def run(command, stdin, cwd, threads=None, timeout=TIMEOUT, leaks=False):
    environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1", PYTHONIOENCODING="utf-8")
    if threads:
        environment["OMP_NUM_THREADS"] = threads
    sanitized = "SAN" in os.environ and command[0] != PYTHON  # which need all addresses, and look after memory themselves
    environment["ASAN_OPTIONS"] = (f"allocator_may_return_null=1:quarantine_size_mb=16:hard_rss_limit_mb={MEMORY << 10}"
                                   + (":detect_leaks=0" if leaks else ""))
    try:
        done = subprocess.run(command, input=stdin.encode(), capture_output=True, cwd=cwd, env=environment,
                              timeout=timeout, preexec_fn=None if sanitized else limit)
    except subprocess.TimeoutExpired:
        return "", *TIMED_OUT
    return done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"), done.returncode


def traceback_of(text):
    """The frames (line, function) of the program itself and the messages of an uncaught exception and its causes."""
    head, *tails = re.sub(r" at 0x[0-9a-f]+>", ">", text).split("Traceback (most recent call last):")
    shown = [head.strip()] if head.strip() else []
    for tail in tails:
        shown += [f"line {m.group(2)} in {m.group(3)}" for m in FRAME.finditer(tail) if "/lib/python" not in m.group(1)]
        shown += [line.partition(". Did you mean:")[0] for line in tail.splitlines() if line and not line.startswith(" ")]
    return shown


def difference(expected, got, title):
    if expected == got:
        return ""
    lines = difflib.unified_diff(str(expected).splitlines(), str(got).splitlines(), "CPython", "compiled", lineterm="")
    return title + "\n" + "\n".join(list(lines)[:40])


def compare(path, program, arguments, stdin, folder, threads):
    """An empty string when the program does with these arguments what CPython does."""
    expected = run([PYTHON, path] + arguments, stdin, folder)
    if expected[1:] == TIMED_OUT:
        return "CPython itself did not end in time"
    for count in threads:
        got = run([program] + arguments, stdin, folder, count, leaks=bool(option(open(path, errors="replace").read(), "leaks")))
        if got[2] == 99:
            return f"leaks:\n{got[1]}"
        if "runtime error:" in got[1] or "Sanitizer" in got[1]:
            return f"a sanitizer, {count} threads:\n{got[1][-4000:]}"
        wrong = (difference(expected[0], got[0], f"stdout, {count} threads")
                 or difference(expected[2], got[2], f"exit status, {count} threads: {got[1][-2000:]}")
                 or difference("\n".join(traceback_of(expected[1])), "\n".join(traceback_of(got[1])),
                               f"stderr, {count} threads"))
        if wrong:
            return wrong
    return ""


def check(moult, path, flags, threads):
    """An empty string when the program behaves, else what is wrong; None when it is skipped."""
    text = open(path, encoding="utf-8", errors="surrogateescape").read()
    if option(text, "skip"):
        return None
    stdin = ast.literal_eval(option(text, "stdin") or "''")
    runs = [shlex.split(line) for line in re.findall(r"^#args: *(.*)$", text, re.M)] or [[]]
    folder = os.path.dirname(os.path.abspath(path))
    with tempfile.TemporaryDirectory() as place:
        program = os.path.join(place, "program")
        command = [moult, "build", "--exe", path, "-o", program] + shlex.split(option(text, "flags")) + flags
        out, err, status = run(command, "", folder)
        shown = " ".join(command)
        if status:
            return f"{shown}\nmoult ended with {status}\n{out}{err}"
        if err.strip():
            shown += "\n" + err
        for arguments in runs:
            wrong = compare(path, program, arguments, stdin, folder, threads)
            if wrong:
                return f"{shown}\n{' '.join(arguments)}\n{wrong}"
    return ""


def main():
    moult, names = os.path.abspath(sys.argv[1]), sys.argv[2:]
    folder = os.environ.get("FOLDER") or os.path.join(os.path.dirname(os.path.abspath(__file__)), "run")
    flags = shlex.split(os.environ.get("FLAGS", ""))
    threads = os.environ.get("THREADS", "1 4").split()
    paths = sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".py"))
    if names:
        paths = [path for path in paths if any(name in os.path.basename(path) for name in names)]
    passed, failed, skipped = 0, [], []
    with concurrent.futures.ThreadPoolExecutor(int(os.environ.get("JOBS", "2"))) as pool:
        for path, wrong in zip(paths, pool.map(lambda path: check(moult, path, flags, threads), paths)):
            if wrong is None:
                skipped.append(path)
            elif wrong:
                failed.append(path)
                print(f"FAIL {os.path.basename(path)}\n{wrong}\n", flush=True)
            else:
                passed += 1
    for path in skipped:
        print("skipped", os.path.basename(path), option(open(path).read(), "skip"))
    if failed:
        print("failed:", " ".join(os.path.basename(path) for path in failed))
    print(f"{passed} passed, {len(failed)} failed" + (f", {len(skipped)} skipped" if skipped else ""))
    return 1 if failed or not paths else 0


if __name__ == "__main__":
    sys.exit(main())

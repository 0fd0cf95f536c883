#!/usr/bin/env python3
"""generated.py -- the C of every example, program and module, in each form, under gcc and clang without a warning.

usage: tests/generated.py MOULT [NAME...]      environment: FLAGS (more flags for moult)

Only the syntax is checked, with optimisation on so that all warnings are given. Also counted: lines of C for one of Python.
"""
import concurrent.futures
import os
import re
import shlex
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FLAGS = shlex.split(os.environ.get("FLAGS", ""))
WARNINGS = "-std=gnu11 -O2 -Wall -Wextra -Werror -Wno-unknown-warning-option -fopenmp -fsyntax-only -x c -".split()
COMPILERS = [compiler for compiler in ("gcc", "clang") if shutil.which(compiler)]


def texts():
    """(name, path, flags of moult) of everything that is compiled."""
    for folder, form in (("tests/run", ["--exe"]), ("tests/parallel", ["--exe"]), ("tests/types", ["--exe"]),
                         ("tests/modules", []), ("tests/library", ["--lib"]), ("examples", []), ("examples", ["--exe"]),
                         ("examples", ["--lib"]), ("examples", ["--no-parallel"]), ("examples", ["--unchecked"]),
                         ("examples", ["--check-facts"])):
        where = os.path.join(ROOT, folder)
        for name in sorted(os.listdir(where)) if os.path.isdir(where) else []:
            if not name.endswith(".py") or name.endswith(("_run.py", "_check.py", "_driver.py")) or name in ("expected.py", "use_ctypes.py", "use_cffi.py"):
                continue
            text = open(os.path.join(where, name), errors="replace").read()
            if "#skip:" in text or "#! E" in text:
                continue
            own = re.search(r"^#flags: *(.*)$", text, re.M)
            driver = os.path.join(where, name[:-3] + "_driver.py")
            more = (shlex.split(own.group(1)) if own else []) + (["--from", driver] if os.path.exists(driver) else [])
            yield f"{folder}/{name} {' '.join(form)}".strip(), os.path.join(where, name), form + more


def code_lines(text):
    """Lines that are neither empty nor a comment."""
    text = re.sub(r'"""(.|\n)*?"""', "", text)
    return sum(1 for line in text.splitlines() if line.strip() and not line.lstrip().startswith(("#", "//", "/*", "*", "\"\"\"")))


def check(moult, path, flags):
    """(what is wrong, lines of C, lines of Python)"""
    command = [moult, "c", path] + flags + FLAGS
    try:
        done = subprocess.run(command, capture_output=True, timeout=60)
    except subprocess.TimeoutExpired:
        return f"{' '.join(command)}: more than 60 seconds", 0, 0
    if b"has a form in C" in done.stderr:
        return "", 0, 0
    if done.returncode:
        return f"{' '.join(command)} ended with {done.returncode}\n{done.stderr.decode('utf-8', 'replace')[:1500]}", 0, 0
    include = os.path.join(os.environ.get("MOULT_LIB", os.path.join(os.path.dirname(moult), "lib", "moult")), "include")
    for compiler in COMPILERS:
        made = subprocess.run([compiler, "-I" + include, *WARNINGS], input=done.stdout, capture_output=True)
        if made.returncode or made.stderr:
            said = made.stderr.decode("utf-8", "replace")
            return f"{' '.join(command)} | {compiler}\n{said[:1500]}", 0, 0
    return "", code_lines(done.stdout.decode()), code_lines(open(path, errors="replace").read())


def main():
    moult, names = os.path.abspath(sys.argv[1]), sys.argv[2:]
    todo = [item for item in texts() if not names or any(name in item[0] for name in names)]
    failed, passed, counts = [], 0, {}
    with concurrent.futures.ThreadPoolExecutor(int(os.environ.get("JOBS", "2"))) as pool:
        for (name, path, flags), (wrong, c, python) in zip(todo, pool.map(lambda item: check(moult, *item[1:]), todo)):
            if wrong:
                failed.append(name)
                print(f"FAIL {name}\n{wrong}\n", flush=True)
                continue
            passed += 1
            folder = name.split("/")[0] if name.startswith("examples") else name.rpartition("/")[0]
            form = f"{folder} {' '.join(flags[:1])}".strip()
            total = counts.get(form, (0, 0))
            counts[form] = total[0] + c, total[1] + python
    for form, (c, python) in sorted(counts.items()):
        print(f"{form}: {c} lines of C for {python} of Python ({c / max(python, 1):.1f})")
    if failed:
        print("failed:", ", ".join(failed))
    print(f"{passed} passed, {len(failed)} failed ({', '.join(COMPILERS)})")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

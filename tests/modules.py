#!/usr/bin/env python3
"""modules.py -- every module of tests/modules under its check script: as Python, and compiled; the same output.

Types come from the module's own calls, or from NAME_driver.py beside it.

usage: tests/modules.py MOULT [NAME...]        environment: FLAGS (more flags for moult)

A module may say `#flags: --no-parallel` of its own.
"""
import difflib
import os
import signal
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

PYTHON = "/usr/bin/python3"
HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "modules")


def run(check, modules):
    environment = dict(os.environ, PYTHONPATH=modules, PYTHONDONTWRITEBYTECODE="1")
    done = subprocess.run([PYTHON, "-P", check], capture_output=True, text=True, env=environment, timeout=120)
    return done.stdout, done.stderr, done.returncode


def driver(name):
    path = os.path.join(HERE, name + "_driver.py")
    return ["--from", path] if os.path.exists(path) else []


def check(moult, name):
    """An empty string, or what is wrong."""
    source, script = os.path.join(HERE, name + ".py"), os.path.join(HERE, name + "_check.py")
    with tempfile.TemporaryDirectory() as pure, tempfile.TemporaryDirectory() as compiled:
        shutil.copy(source, pure)
        command = [moult, "build", source, "-o", os.path.join(compiled, name + ".abi3.so"),
                   *shlex.split(" ".join(re.findall(r"^#flags: *(.*)$", open(source).read(), re.M))),
                   *driver(name), *shlex.split(os.environ.get("FLAGS", ""))]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode or done.stderr:
            return f"{' '.join(command)} ended with {done.returncode}\n{done.stderr}"
        expected, got = run(script, pure), run(script, compiled)
        if expected[2]:
            return "under CPython: " + expected[1]
        if got[2] or got[0] != expected[0]:
            lines = difflib.unified_diff(expected[0].splitlines(), got[0].splitlines(), "CPython", "compiled", lineterm="")
            return "\n".join(lines) + f"\nstatus {got[2]}\n{got[1]}"
    return ""


def main():
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background is started without
    moult = os.path.abspath(sys.argv[1])
    names = sorted(name[:-len("_check.py")] for name in os.listdir(HERE) if name.endswith("_check.py"))
    names = [name for name in names if not sys.argv[2:] or name in sys.argv[2:]]
    failed = 0
    for name in names:
        try:
            wrong = check(moult, name)
        except subprocess.TimeoutExpired as late:
            wrong = str(late)
        if wrong:
            failed += 1
            print(f"FAIL {name}\n{wrong}\n", flush=True)
    print(f"{len(names) - failed} passed, {failed} failed")
    return 1 if failed or not names else 0


if __name__ == "__main__":
    sys.exit(main())

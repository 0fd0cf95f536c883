#!/usr/bin/env python3
"""hosts.py -- one compiled module under every CPython that is found: the same output as the Python source under 3.11.

usage: tests/hosts.py MOULT        pythonX.Y from the PATH and from ~/.pyenv/versions; those that are absent are named
"""
import difflib
import glob
import os
import shutil
import subprocess
import sys
import tempfile

PYTHON = "/usr/bin/python3"
HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "hosts")
VERSIONS = [f"3.{minor}" for minor in range(6, 16)]


def works(path):
    """Is it an interpreter, and not a stand-in for one that is absent?"""
    return path and subprocess.run([path, "-c", ""], capture_output=True).returncode == 0


def interpreter(version):
    found = [shutil.which("python" + version), *glob.glob(os.path.expanduser(f"~/.pyenv/versions/{version}.*/bin/python{version}"))]
    return next(filter(works, found), None)


def run(python, modules):
    environment = dict(os.environ, PYTHONPATH=modules, PYTHONDONTWRITEBYTECODE="1", PYTHONIOENCODING="utf-8")
    done = subprocess.run([python, os.path.join(modules, "host_check.py")], capture_output=True, text=True, env=environment, timeout=120)
    return done.stdout, done.stderr, done.returncode


def main():
    moult = os.path.abspath(sys.argv[1])
    passed = failed = 0
    with tempfile.TemporaryDirectory() as pure, tempfile.TemporaryDirectory() as compiled:
        for folder in (pure, compiled):
            shutil.copy(os.path.join(HERE, "host_check.py"), folder)
        shutil.copy(os.path.join(HERE, "host.py"), pure)
        subprocess.run([moult, "build", os.path.join(HERE, "host.py"), "--from", os.path.join(HERE, "host_driver.py"), "-o",
                        os.path.join(compiled, "host.abi3.so")], check=True)
        expected = run(PYTHON, pure)
        if expected[2]:
            print("FAIL under CPython\n" + expected[1])
            return 1
        for version in VERSIONS:
            python = PYTHON if version == "3.11" else interpreter(version)
            if not python:
                print(f"skipped {version}: no python{version} on the PATH or in ~/.pyenv/versions")
                continue
            got = run(python, compiled)
            wrong = got[2] or got[0] != expected[0]
            passed, failed = passed + (not wrong), failed + bool(wrong)
            if wrong:
                lines = difflib.unified_diff(expected[0].splitlines(), got[0].splitlines(), "CPython", "compiled", lineterm="")
                print(f"FAIL {version} ({python})\n" + "\n".join(lines) + f"\nstatus {got[2]}\n{got[1]}", flush=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""demo.py -- compiles the examples, runs each under CPython and compiled, prints one table; pictures stay in build/demo.

usage: tests/demo.py MOULT
"""
import filecmp
import os
import re
import subprocess
import sys
import time

PYTHON = "/usr/bin/python3"


def run(driver, modules, picture, folder):
    """Seconds of the timed call, and what the driver printed."""
    environment = dict(os.environ, PYTHONPATH=modules, PYTHONDONTWRITEBYTECODE="1")
    done = subprocess.run([PYTHON, "-P", driver, picture], capture_output=True, text=True, env=environment, cwd=folder)
    found = re.search(r"^seconds (\S+)$", done.stderr, re.M)
    if done.returncode or not found:
        return None, done.stdout + done.stderr
    return float(found.group(1)), done.stdout


def same_picture(one, other):
    if os.path.exists(one) != os.path.exists(other):
        return False
    return not os.path.exists(one) or filecmp.cmp(one, other, shallow=False)


def main():
    moult = os.path.abspath(sys.argv[1])
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    examples, out = os.path.join(root, "examples"), os.path.join(root, "build", "demo")
    os.makedirs(out, exist_ok=True)
    names = sorted(name[:-len("_run.py")] for name in os.listdir(examples) if name.endswith("_run.py"))
    print(f"{'example':<18}{'compile':>9}{'CPython':>10}{'moult':>10}{'speed-up':>10}  result")
    failed = 0
    for name in names:
        start = time.perf_counter()
        built = subprocess.run([moult, "build", os.path.join(examples, name + ".py"), "-o",
                                os.path.join(out, name + ".abi3.so")], capture_output=True, text=True)
        compile_seconds = time.perf_counter() - start
        if built.returncode:
            print(f"{name:<18}  not compiled\n{built.stderr}")
            failed += 1
            continue
        driver = os.path.join(examples, name + "_run.py")
        pictures = [os.path.join(out, f"{name}{kind}.pgm") for kind in ("-cpython", "")]
        slow, expected = run(driver, examples, pictures[0], out)
        fast, got = run(driver, out, pictures[1], out)
        good = slow is not None and fast is not None and expected == got and same_picture(*pictures)
        if slow is None or fast is None:
            print(f"{name:<18}  failed\n{expected if slow is None else got}")
        else:
            print(f"{name:<18}{compile_seconds:>8.2f}s{slow:>9.3f}s{fast:>9.4f}s{slow / fast:>9.0f}x  "
                  + ("same result" if good else f"DIFFERENT: {expected!r} {got!r}"), flush=True)
        failed += not good
    print(f"pictures: {out}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

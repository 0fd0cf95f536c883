#!/usr/bin/env python3
"""library.py -- `moult build --lib` used from C (gcc and clang, without a warning), from ctypes and from cffi.

usage: tests/library.py MOULT        environment: FLAGS (more flags for moult)

tests/library/kernels.py is the library; every user prints what expected.py prints from the same file under CPython.
"""
import difflib
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

PYTHON = "/usr/bin/python3"
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
HERE = os.path.join(ROOT, "tests", "library")
WARNINGS = "-Wall -Wextra -Werror -Wshadow -Wstrict-prototypes".split()
FLAGS = shlex.split(os.environ.get("FLAGS", ""))


def run(*command, **options):
    environment = dict(os.environ, PYTHONPATH=HERE, PYTHONDONTWRITEBYTECODE="1", PYTHONIOENCODING="utf-8")
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=120, **options)
    # of the address sanitizer's library, when that is linked
    shown = [line for line in done.stderr.splitlines(True) if "is dangerous, better use" not in line]
    return done.stdout, "".join(shown), done.returncode


def difference(expected, got):
    lines = difflib.unified_diff(expected.splitlines(), got[0].splitlines(), "CPython", "library", lineterm="")
    return "" if got[0] == expected and got[2] == 0 else "\n".join(lines) + f"\nstatus {got[2]}\n{got[1]}"


def from_c(compiler, place, expected):
    program = os.path.join(place, "use-" + compiler)
    for standard in ("c99", "c11"):
        made = run(compiler, "-std=" + standard, *WARNINGS, "-I" + place, os.path.join(HERE, "use.c"), "-o", program,
                   "-L" + place, "-lkernels", "-Wl,-rpath," + place, "-lm")
        if made[2] or made[1]:
            return made[1]
    return difference(expected, run(program))


def from_two_headers(place):
    """The header twice in C++ compiles: guards and extern "C"."""
    source = os.path.join(place, "twice.cc")
    with open(source, "w") as file:
        file.write('#include "kernels.h"\n#include "kernels.h"\nint main() { int64_t n; return count(&n); }\n')
    made = run("g++", *WARNINGS[:3], source, "-I" + place, "-o", source + ".out", "-L" + place, "-lkernels",
               "-Wl,-rpath," + place)
    return made[1] or (f"status {status}" if (status := run(source + ".out")[2]) else "")


def in_threads(place):
    """Two threads, each with its own last message."""
    text = """
import ctypes, sys, threading
library = ctypes.CDLL(sys.argv[1])
library.kernels_error.restype = ctypes.c_char_p
out, wrong = ctypes.c_double(), []
def work(call, message):
    for i in range(2000):
        if call() != 1 or library.kernels_error() != message:
            wrong.append(library.kernels_error())
threads = [threading.Thread(target=work, args=(lambda: library.root(ctypes.c_double(-1), ctypes.byref(out)),
                                               b"ValueError: math domain error")),
           threading.Thread(target=work, args=(lambda: library.mean(None, ctypes.c_int64(0), ctypes.byref(out)),
                                               b"ZeroDivisionError: division by zero"))]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(len(wrong), wrong[:3])
"""
    done = run(PYTHON, "-c", text, os.path.join(place, "libkernels.so"))
    return "" if done[0] == "0 []\n" else f"{done[0]}{done[1]}status {done[2]}"


def seed(moult, place):
    """examples/diffusion_numpy.py as a library: one step from C, the header with its docstring."""
    example = os.path.join(ROOT, "examples", "diffusion_numpy.py")
    made = run(moult, "build", "--lib", example, "-o", os.path.join(place, "libdiffusion.so"), *FLAGS)
    if made[2] or made[1]:
        return made[1]
    header = open(os.path.join(place, "diffusion_numpy.h")).read()
    for part in ("One step of the diffusion equation", "int evolve(const double *grid, int64_t grid_rows, int64_t "
                 "grid_columns, double *out, int64_t out_rows, int64_t out_columns, double D, double dt);",
                 "diffusion_numpy_error"):
        if part not in header:
            return f"{part} is not in the header:\n{header}"
    source = os.path.join(place, "step.c")
    with open(source, "w") as file:
        file.write('#include "diffusion_numpy.h"\n#include <stdio.h>\nint main(void)\n{\n'
                   '    double a[4][4] = {{0}}, b[4][4] = {{0}};\n    a[1][2] = 1;\n'
                   '    int status = evolve(&a[0][0], 4, 4, &b[0][0], 4, 4, 1.0, 0.1);\n'
                   '    printf("%.17g %.17g\\n", b[1][1], b[1][2]);\n    return status;\n}\n')
    made = run("gcc", *WARNINGS, source, "-I" + place, "-o", source + ".out", "-L" + place, "-ldiffusion", "-Wl,-rpath," + place)
    done = run(source + ".out")
    return made[1] or difference("%.17g %.17g\n" % (0.1, 1 + 0.1 * -4.0), done)


def plain(place):
    """Only the functions of the header are visible, and Python is not needed to link it."""
    header = open(os.path.join(place, "kernels.h")).read()
    declared = set(re.findall(r"^(?:int|void|const char \*)\s?\*?(\w+)\(", header, re.M))
    made = run("nm", "-D", "--defined-only", os.path.join(place, "libkernels.so"))[0]
    visible = {line.split()[-1] for line in made.splitlines() if " T " in line or " D " in line or " B " in line}
    needed = run("nm", "-D", "--undefined-only", os.path.join(place, "libkernels.so"))[0]
    if visible - declared - {"_init", "_fini"}:
        return f"visible but not declared: {sorted(visible - declared)}"
    if declared - visible:
        return f"declared but not visible: {sorted(declared - visible)}"
    if "Py" in needed:
        return "needs Python:\n" + needed
    return "" if "nested" not in declared and "nested(" in header else "nested has no form in C, and the header must say so"


def main():
    moult = os.path.abspath(sys.argv[1])
    failed = passed = 0
    with tempfile.TemporaryDirectory() as place:
        shared = os.path.join(place, "libkernels.so")
        made = run(moult, "build", "--lib", os.path.join(HERE, "kernels.py"), "-o", shared, *FLAGS)
        expected = run(PYTHON, os.path.join(HERE, "expected.py"))
        tests = {"build": lambda: made[1] + (f"status {made[2]}" if made[2] else ""), "seed": lambda: seed(moult, place)}
        if made[2] == 0:
            tests.update({
                "plain": lambda: plain(place),
                "C, gcc": lambda: from_c("gcc", place, expected[0]),
                "ctypes": lambda: difference(expected[0], run(PYTHON, os.path.join(HERE, "use_ctypes.py"), shared)),
                "cffi": lambda: difference(expected[0], run(PYTHON, os.path.join(HERE, "use_cffi.py"), shared,
                                                            os.path.join(place, "kernels.h"))),
                "threads": lambda: in_threads(place)})
            if shutil.which("clang"):
                tests["C, clang"] = lambda: from_c("clang", place, expected[0])
            if shutil.which("g++"):
                tests["C++"] = lambda: from_two_headers(place)
        for name, test in tests.items():
            wrong = test()
            failed += bool(wrong)
            passed += not wrong
            if wrong:
                print(f"FAIL {name}\n{wrong}\n", flush=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""cli.py -- the command line: bad input, outputs, dependency files, reports, installation.

usage: tests/cli.py MOULT [NAME...]

Each function test_... gets a fresh folder and returns an empty string or what is wrong.
"""
import ast
import concurrent.futures
import glob
import json
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time

PYTHON = "/usr/bin/python3"
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
EXAMPLES = os.path.join(ROOT, "examples")
MOULT = os.path.abspath(sys.argv[1])

HELLO = '''"""Doc."""


def double(n):
    return n * 2


if __name__ == "__main__":
    print(double(21))
'''


def run(*command, **options):
    """(stdout, stderr, status); env= adds variables."""
    extra = options.pop("env", {})
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **extra}
    done = subprocess.run(command, stdin=subprocess.DEVNULL, env=environment, timeout=120,
                          **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, **options})
    return done.stdout, done.stderr, done.returncode


def moult(*arguments, **options):
    return run(MOULT, *arguments, **options)


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "wb" if isinstance(text, bytes) else "w") as file:
        file.write(text)
    return path


def expect(done, status, *parts):
    """What differs from this status and these parts of standard error."""
    missing = [part for part in parts if part not in done[1]]
    if done[2] != status or missing:
        return f"status {done[2]}, expected {status}; missing {missing}\n{done[1]}{(done[0] or '')[-500:]}"
    return ""


def first(*wrongs):
    return next((wrong for wrong in wrongs if wrong), "")


def left_over(folder, *expected):
    found = sorted(os.listdir(folder))
    return "" if found == sorted(expected) else f"files in the folder: {found}, expected {sorted(expected)}"


def wrapped_gcc(folder):
    """A CC that logs its arguments into `log`."""
    path = write(folder, "logging-cc", f'#!/bin/sh\necho "$@" >>{folder}/log\nexec gcc "$@"\n')
    os.chmod(path, 0o755)
    return path, os.path.join(folder, "log")


# ---- bad input --------------------------------------------------------------------------------------------
BAD = {
    "not_utf8": (b"x = 1\ny = '\xff'\n", "error[E0002]", ":2:", "not valid UTF-8"),
    "nul": (b"x = 1\ny = 2\0\n", "error[E0003]", ":2:", "NUL byte"),
    "tabs": (b"if True:\n        x = 1\n\ty = 2\n", "error[E0107]", ":3:", "inconsistent use of tabs and spaces"),
    "python2": (b'print "hello"\n', "error[E0121]", ":1:", "missing parentheses in call to 'print'"),
    "unterminated": (b"x = 1\ny = 'abc\n", "error[E0102]", ":2:", "unterminated string literal"),
    "return_outside": (b"x = 1\nreturn x\n", "error[E0121]", ":2:", "'return' outside function"),
    "duplicate_argument": (b"def f(a, b, a):\n    pass\n", "error[E0142]", ":1:", "duplicate argument 'a'"),
    "assign_literal": (b"1 = x\n", "error[E0122]", ":1:", "literal"),
    "unsupported": (b"def f():\n    x = 1\n\n\nasync def g():\n    pass\n\n\nprint(f())\n", "error[E0300]", ":5:", "not supported"),
}


def bad_file(folder, name):
    text, *parts = BAD[name]
    path = write(folder, name + ".py", text)
    checked = [moult(command, path, cwd=folder) for command in ("check", "build", "c", "types", "explain", "run")]
    return first(*[expect(done, 1, *parts) for done in checked],
                 *[f"output: {done[0]}" for done in checked if done[0]], left_over(folder, name + ".py"))


def test_output_of_text(folder):
    """-o takes what c, types and explain print; it never names a file that is read."""
    file = write(folder, "f.py", HELLO)
    out = os.path.join(folder, "out")
    for command in "c", "types", "explain":
        printed = moult(command, file)
        written = moult(command, file, "-o", out)
        if written[0] or written[2] or open(out).read() != printed[0]:
            return f"{command} -o: {written}"
    for command in "c", "build", "types":
        wrong = expect(moult(command, file, "-o", file), 2, "names a file that is compiled")
        if wrong or open(file).read() != HELLO:
            return wrong or f"{command} -o FILE.py wrote over it"
    return expect(moult("check", file, "-o", out), 2, "writes no file")


def test_output_to_a_device(folder):
    """-o /dev/null writes to the device, a pipe takes what is written too: neither is replaced by a file."""
    path, pipe, null = write(folder, "hello.py", HELLO), os.path.join(folder, "pipe"), os.path.join(folder, "null")
    os.mkfifo(pipe)
    done = run("sh", "-c", f"timeout 20 cat {pipe} & {MOULT} c {path} -o {pipe}; wait")
    wrong = expect(done, 0) or left_over(folder, "hello.py", "pipe")
    if wrong or done[0] != moult("c", path)[0] or not stat.S_ISFIFO(os.stat(pipe).st_mode):
        return wrong or f"-o PIPE: {done}"
    try:
        os.mknod(null, stat.S_IFCHR | 0o666, os.makedev(1, 3))
    except PermissionError:
        return ""
    wrong = expect(moult("build", "--exe", path, "-o", null), 0) or left_over(folder, "hello.py", "null", "pipe")
    return wrong or ("" if stat.S_ISCHR(os.stat(null).st_mode) else "-o NULL replaced the device")


def test_no_such_file(folder):
    return first(*[expect(moult(command, "nowhere.py", cwd=folder), 1, "error[E0001]", "nowhere.py", "No such file")
                   for command in ("check", "build", "run")])


def test_folder(folder):
    return expect(moult("check", folder), 1, "error[E0001]", "Is a directory")


def test_unknown_name(folder):
    path = write(folder, "names.py", "x = 1\nprint(y)\n")
    program = os.path.join(folder, "names")
    return first(expect(moult("check", path), 0, "warning[W0201]", ":2:", "NameError: name 'y' is not defined"),
                 expect(moult("build", "--exe", path, "-o", program), 0),
                 expect(run(program), 1, "NameError: name 'y' is not defined", "line 2"))


def test_wrong_number_of_arguments(folder):
    path = write(folder, "calls.py", "def f(a):\n    return a\n\n\nprint(f(1))\nprint(f(1, 2))\n")
    program = os.path.join(folder, "calls")
    text = "f() takes 1 positional argument but 2 were given"
    return first(expect(moult("check", path), 0, "warning[W0201]", ":6:", text),
                 expect(moult("build", "--exe", path, "-o", program), 0), expect(run(program), 1, text, "line 6"))


def test_all_errors_in_one_run(folder):
    path = write(folder, "many.py", "def f(a, a):\n    pass\n\n\nbreak\nreturn\n")
    return expect(moult("check", path), 1, "many.py:1:", "many.py:5:", "many.py:6:")


# ---- Ctrl-C ------------------------------------------------------------------------------------------------------
LASTING = '''import sys


def inner(xs, n):
    s = 0
    for x in xs:
        s = (s * 31 + x // n) % 1000003
    return s


def outer(xs, k):
    ys = [str(x) for x in xs]
    t = (0, "")
    for i in range(k):
        t = (inner(xs, i + 1), ys[i % 3])
    return t


def boundless(n):
    s = 0
    for i in range(n):
        s += i % 7
    return s


print("begun", flush=True)
print(outer(list(range(1000)), 10 ** 12) if len(sys.argv) > 1 else boundless(10 ** 15))
'''


def test_interrupted_program(folder):
    """Ended by the signal within a second, all frames in the traceback, and nothing left behind."""
    path, program = write(folder, "lasting.py", LASTING), os.path.join(folder, "lasting")
    wrong = expect(moult("build", "--exe", path, "-o", program, env={"MOULT_DEBUG_RUNTIME": "1"}), 0)
    for arguments, frames in (([], ["<module>", "boundless"]), (["outer"], ["<module>", "outer"])):
        if wrong:
            break
        running = subprocess.Popen([program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        running.stdout.readline()
        time.sleep(0.3)
        running.send_signal(signal.SIGINT)
        start = time.perf_counter()
        _, said = running.communicate(timeout=60)
        found = re.findall(r"in (\S+)$", said, re.M)
        wrong = first("" if running.returncode == -signal.SIGINT else f"status {running.returncode}: {said}",
                      "" if found[:2] == frames and said.rstrip().endswith("KeyboardInterrupt") else said,
                      "left behind:\n" + said if "still live" in said else "", "late" if time.perf_counter() - start > 1.5 else "")
    return wrong


def test_grown_classes(folder):
    """Which classes of tests/run/grown.py may form circles: the same as its own comment says."""
    said = moult("c", "--exe", os.path.join(ROOT, "tests", "run", "grown.py"))
    circular = set(re.findall(r"circular = py_can_circle\(sizeof\((\w+)\)\)", said[0]))
    wanted = {"Later", "Own", "Known", "Parent", "Child", "Again", "Full", "Swapped", "Passed", "Thrice"}
    return first(expect(said, 0), "" if circular == wanted else f"{sorted(circular ^ wanted)}")


# ---- the command line itself ---------------------------------------------------------------------------------
def test_usage(folder):
    path = write(folder, "hello.py", HELLO)
    cases = [(["--wrong", path], "unknown option --wrong"), ([], "no file given"), (["build"], "no file given"),
             (["build", path, path], "more than one file"), (["build", path, "-o"], "-o needs a value"),
             (["build", path, "--from"], "--from needs a value"), (["build", "-O7", path], "unknown option -O7"),
             (["build", "--fromage", path], "unknown option --fromage"), (["run"], "no file given")]
    return first(*[expect(moult(*arguments, cwd=folder), 2, text, "--help") for arguments, text in cases],
                 left_over(folder, "hello.py"))


def test_help(folder):
    done = moult("--help")
    options = ["--exe", "--lib", "-o", "--from", "--no-parallel", "--reassociate", "--unchecked", "-g", "-O0", "--cflags",
               "--portable", "-MD", "--pyi", "--json", "moult run", "moult explain", "moult types", "moult check", "moult c"]
    missing = [option for option in options if option not in done[0]]
    version = moult("--version")
    return first(expect(done, 0), f"--help does not tell {missing}" if missing else "", expect(version, 0),
                 "" if re.fullmatch(r"moult \d+\.\d+.*\n", version[0]) else f"--version: {version[0]}")


def test_module_name(folder):
    path = write(folder, "my-module.py", HELLO)
    good = write(folder, "hello.py", HELLO)
    return first(expect(moult("build", path, cwd=folder), 2, "my-module", "--exe"),
                 expect(moult("build", write(folder, "class.py", HELLO), cwd=folder), 2, "class"),
                 expect(moult("build", good, "-o", "other.abi3.so", cwd=folder), 2, "hello", "other.abi3.so"),
                 expect(moult("build", good, "-o", "hello.txt", cwd=folder), 2, "ends in .so", "hello.txt"),
                 left_over(folder, "my-module.py", "class.py", "hello.py"),
                 expect(moult("build", "--exe", path, "-o", folder + "/run"), 0), expect(run(folder + "/run"), 0),
                 expect(moult("run", path, env={"XDG_CACHE_HOME": folder}), 0),
                 expect(moult("c", path), 0), expect(moult("build", good, "-o", folder + "/hello.so"), 0))


# ---- tools and disks --------------------------------------------------------------------------------------------
def test_output_below_a_file(folder):
    path = write(folder, "hello.py", HELLO)
    return first(*[expect(moult("build", *form, path, "-o", os.path.join(path, "hello.so")), 3, "cannot write", "Not a directory")
                   for form in ((), ("--exe",), ("--lib",))],
                 expect(moult("build", path, "-o", os.path.join(folder, "none", "hello.so")), 3, "cannot write", "No such file"),
                 left_over(folder, "hello.py"))


def test_read_only_folder(folder):
    """Also where permissions do not count, as for root: a disk that takes nothing."""
    path, disk = write(folder, "hello.py", HELLO), os.path.join(folder, "disk")
    os.mkdir(disk)
    for form in ("", "--exe", "--lib"):
        script = f"mount -t tmpfs -o ro none {disk} || exit 77; exec {MOULT} build {form} {path} -o {disk}/hello.abi3.so"
        done = run("unshare", "-m", "-r", "sh", "-c", script)
        if done[2] == 77 or "unshare" in done[1]:
            break
        wrong = expect(done, 3, "cannot write", "hello.abi3.so", "Read-only file system")
        if wrong:
            return wrong
    return left_over(folder, "hello.py", "disk")


def test_no_gcc(folder):
    path = write(folder, "hello.py", HELLO)
    return first(expect(moult("build", path, cwd=folder, env={"PATH": folder}), 3, "'gcc' was not found", "apt-get install gcc"),
                 expect(moult("build", path, cwd=folder, env={"CC": "no-such-cc"}), 3, "'no-such-cc' was not found"),
                 left_over(folder, "hello.py"))


def test_failing_gcc(folder):
    path = write(folder, "hello.py", HELLO)
    return first(expect(moult("build", path, cwd=folder, env={"CC": "false"}), 3, "bug in moult"),
                 expect(moult("build", path, "--cflags=-fno-such-flag", cwd=folder), 3, "-fno-such-flag", "--cflags"),
                 left_over(folder, "hello.py"))


def test_full_output(folder):
    path = write(folder, "hello.py", HELLO)
    with open("/dev/full", "w") as full:
        return first(*[expect(moult(*command, path, stdout=full), 3, "cannot write", "No space left")
                       for command in (["c"], ["types"], ["types", "--pyi"], ["explain"], ["explain", "--json"])])


def test_full_disk(folder):
    """16 kB of room: nothing half-written is left."""
    path, disk = write(folder, "hello.py", HELLO), os.path.join(folder, "disk")
    os.mkdir(disk)
    for form in ("", "--exe", "--lib -MD"):
        script = (f"mount -t tmpfs -o size=16k none {disk} || exit 77; {MOULT} build {form} {path} -o {disk}/hello.abi3.so; "
                  f"status=$?; ls -A {disk} >&2; exit $status")
        done = run("unshare", "-m", "-r", "sh", "-c", script)
        if done[2] == 77 or "unshare" in done[1]:
            return file_limit(folder, path)
        wrong = expect(done, 3, "cannot write", "No space left on device") or (
            "left: " + done[1] if done[1].strip().splitlines()[-1] == "hello.abi3.so" or ".tmp" in done[1] else "")
        if wrong:
            return wrong
    return ""


def file_limit(folder, path):
    script = f"trap '' XFSZ; ulimit -f 8; {MOULT} build {path} -o {folder}/hello.abi3.so"
    done = run("sh", "-c", script)
    return first(expect(done, 3, "cannot write"), left_over(folder, "hello.py", "disk"))


def test_old_output_stays(folder):
    """A build that fails leaves the file of the last one."""
    path, output = write(folder, "hello.py", HELLO), os.path.join(folder, "hello.abi3.so")
    wrong = expect(moult("build", path, "-o", output), 0)
    before = open(output, "rb").read()
    write(folder, "hello.py", "x = = 1\n")
    return first(wrong, expect(moult("build", path, "-o", output), 1), expect(moult("build", path, "-o", output, env={"CC": "false"}), 1),
                 "" if open(output, "rb").read() == before else "the old output is gone")


# ---- outputs -------------------------------------------------------------------------------------------------------
def test_default_outputs(folder):
    write(folder, "hello.py", HELLO)
    return first(expect(moult("hello.py", cwd=folder), 0), left_over(folder, "hello.py", "hello.abi3.so"),
                 expect(moult("build", "--exe", "hello.py", cwd=folder), 0),
                 left_over(folder, "hello.py", "hello.abi3.so", "hello"),
                 expect(moult("build", "--lib", "hello.py", cwd=folder), 0),
                 left_over(folder, "hello.py", "hello.abi3.so", "hello", "libhello.so", "hello.h"),
                 "" if run("./hello", cwd=folder)[0] == "42\n" else "./hello does not print 42",
                 "" if run(PYTHON, "-c", "import hello; print(hello.double(4), hello.__file__[-8:])", cwd=folder)[0]
                 in ("8 .abi3.so\n", "8 abi3.so\n") else "import hello fails",
                 "" if os.stat(os.path.join(folder, "hello")).st_mode & stat.S_IXUSR else "hello may not be run")


def test_flags(folder):
    path = write(folder, "hello.py", HELLO)
    compiler, log = wrapped_gcc(folder)

    def flags_of(*flags):
        if os.path.exists(log):
            os.unlink(log)
        done = moult("build", path, *flags, "-o", folder + "/hello.so", env={"CC": compiler})
        return done, (open(log).read().split() if os.path.exists(log) else [])

    for flags, present, absent in (((), ["-O2", "-march=native", "-ffp-contract=off"], ["-g", "-O3", "-ffast-math", "-Ofast"]),
                                   (("-O0",), ["-O0"], ["-O2"]), (("-O1",), ["-O1"], ["-O2"]), (("-O3",), ["-O3"], ["-O2"]),
                                   (("-g",), ["-g"], []), (("--portable",), [], ["-march=native"]),
                                   (("--cflags=-DFIRST -DSECOND",), ["-DFIRST", "-DSECOND"], []), (("-j4",), [], []),
                                   (("-j", "4"), [], [])):
        done, used = flags_of(*flags)
        wrong = expect(done, 0) or [f"{flags}: no {flag}" for flag in present if flag not in used] or [
            f"{flags}: {flag}" for flag in absent if flag in used]
        if wrong:
            return str(wrong)
        if any("python" in word.lower() for word in used if word.startswith(("-I", "-L", "-l"))):
            return f"Python's headers or library are used: {used}"
    return ""


def test_plain_imports(folder):
    """A library module that has nothing to run, and one's own that is imported once, are not asked for in C."""
    write(folder, "settings.py", 'print("settings")\nSIZE = 3\n')
    file = write(folder, "f.py", "import time\nimport settings\nprint(time.time() > 0, settings.SIZE)\n")
    text = moult("c", file, "--exe")[0]
    if "is_defined" in text or "run_f" not in text:
        return text
    twice = write(folder, "g.py", "import settings\ndef f():\n    import settings\n    return settings.SIZE\nprint(f())\n")
    if "settings_is_defined" not in moult("c", twice, "--exe")[0]:
        return "an import of two places asks nothing"
    ran = moult("run", file, cwd=folder), moult("run", twice, cwd=folder)
    return "" if [done[0] for done in ran] == ["settings\nTrue 3\n", "settings\n3\n"] else str(ran)


def test_no_form_in_c(folder):
    path = write(folder, "rows.py", "def f(rows):\n    return len(rows[0])\n\n\nif __name__ == '__main__':\n    print(f([[1]]))\n")
    return first(expect(moult("build", "--lib", path, cwd=folder), 1, "no function of rows has a form in C"), left_over(folder, "rows.py"),
                 expect(moult("build", "--lib", write(folder, "none.py", "x = 1\n"), cwd=folder), 1, "no function of none"))


def test_debug(folder):
    """-g: a debugger finds the C."""
    path = write(folder, "hello.py", HELLO)
    wrong = expect(moult("build", "--exe", "-g", path, "-o", folder + "/hello"), 0)
    names = run("readelf", "--debug-dump=info", folder + "/hello")[0]
    kept = re.search(r"DW_AT_name\s.*: (\S+hello\S*\.c)\s", names)
    return wrong or ("" if kept and os.path.exists(os.path.join(folder, kept.group(1))) else "the debugger has no C file")


def test_same_bytes(folder):
    for name in ("julia_list", "diffusion_numpy", "nbody"):
        path = os.path.join(EXAMPLES, name + ".py")
        texts = [moult(*form, path)[0] for form in (["c"], ["c"])]
        if texts[0] != texts[1] or not texts[0]:
            return f"moult c {name} gives two texts"
        made = []
        for attempt in ("a", "b"):
            os.makedirs(os.path.join(folder, attempt), exist_ok=True)
            output = os.path.join(folder, attempt, name + ".abi3.so")
            wrong = expect(moult("build", path, "-o", output), 0)
            if wrong:
                return wrong
            made.append(open(output, "rb").read())
        if made[0] != made[1]:
            return f"two builds of {name} differ"
    return ""


def stable_names():
    """Whether each name is part of the limited API of Python 3.6, by the headers when they are there."""
    header = "/usr/include/python3.11/Python.h"
    if not os.path.exists(header):
        return None

    def unknown(names):
        lines = "".join(f"const void *p{i} = (const void *)&{name};\n" for i, name in enumerate(names))
        text = "#define Py_LIMITED_API 0x03060000\n#include <Python.h>\n" + lines
        done = subprocess.run(["gcc", "-fsyntax-only", "-I/usr/include/python3.11", "-x", "c", "-"], input=text,
                              capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"})
        return sorted(set(re.findall(r"'(_?Py\w+)' undeclared", done.stderr)))
    return unknown


def test_abi3(folder):
    """One file for CPython 3.6 to 3.13, built without Python's headers or python3-config."""
    tools = os.path.join(folder, "bin")
    os.mkdir(tools)
    for tool in ("gcc", "as", "ld", "cc1"):
        if shutil.which(tool):
            os.symlink(shutil.which(tool), os.path.join(tools, tool))
    path = os.path.join(EXAMPLES, "diffusion_numpy.py")
    output = os.path.join(folder, "diffusion_numpy.abi3.so")
    wrong = expect(moult("build", path, "-o", output, env={"PATH": tools}), 0)
    if wrong:
        return wrong
    if "Python.h" in moult("c", path)[0]:
        return "the generated C includes Python.h"
    needed = [line.split()[-1] for line in run("nm", "-D", "--undefined-only", output)[0].splitlines()]
    names = [name for name in needed if name.startswith(("Py", "_Py"))]
    names = [name for name in names if name not in ("PyObject_GetBuffer", "PyBuffer_Release")]  # stable from 3.11, there before
    unknown = stable_names()
    if unknown and unknown(names):
        return f"not in the stable ABI: {unknown(names)}"
    visible = [line.split()[-1] for line in run("nm", "-D", "--defined-only", output)[0].splitlines()]
    if visible != ["PyInit_diffusion_numpy"]:
        return f"visible: {visible}"
    return in_every_python(folder)


def in_every_python(folder):
    path = write(folder, "many.py", "def f(xs, n, z, text):\n    xs.append(n * 1.5)\n    return [n, 2 ** 70], z * z, text + '!'\n\n\n"
                                    "if __name__ == '__main__':\n    print(f([1.0], 2, 1j, 'x'))\n")
    wrong = expect(moult("build", path, "-o", folder + "/many.abi3.so"), 0)
    os.unlink(path)
    versions = os.path.expanduser("~/.pyenv/versions")
    pythons = [PYTHON] + [os.path.join(versions, name, "bin", "python3") for name in sorted(os.listdir(versions))
                          if not name.startswith("2")] if os.path.isdir(versions) else [PYTHON]
    text = "import many; xs = [0.5]; print(many.f(xs, 3, 1j, 'a'), xs)"
    for python in pythons:
        done = run(python, "-c", text, cwd=folder)
        if done[0] != "([3, 1180591620717411303424], (-1+0j), 'a!') [0.5, 4.5]\n":
            wrong = wrong or f"{python}: {done}"
    return wrong


# ---- run ------------------------------------------------------------------------------------------------------------
def test_run(folder):
    path = write(folder, "echo.py", "import sys\n\nprint(sys.argv[1:])\nprint(len(sys.argv[0]) > 0)\nsys.exit(len(sys.argv))\n")
    cache = {"XDG_CACHE_HOME": os.path.join(folder, "cache")}
    done = moult("run", path, "one", "--two", "-o", "three four", env=cache)
    if done != ("['one', '--two', '-o', 'three four']\nTrue\n", "", 5):
        return str(done)
    again = moult("run", path, env={**cache, "CC": "false"})  # kept: no compiler is needed
    if again != ("[]\nTrue\n", "", 1):
        return f"not kept: {again}"
    if moult("run", "-O0", path, env={**cache, "CC": "false"})[2] != 3:
        return "other flags give the old program"
    write(folder, "echo.py", "import sys\n\nprint('new')\nsys.exit(3)\n")
    done = moult("run", path, env=cache)
    return "" if done == ("new\n", "", 3) else str(done)


def test_run_raises(folder):
    path = write(folder, "fails.py", "def f(n):\n    return 1 // n\n\n\nprint('before', flush=True)\nprint(f(0))\n")
    done = moult("run", path, env={"XDG_CACHE_HOME": folder})
    expected = run(PYTHON, path)
    frames = re.compile(r'File ".*", line \d+, in .*')
    return "" if (done[0], done[2], frames.findall(done[1]), done[1].splitlines()[-1]) == (
        expected[0], expected[2], frames.findall(expected[1]), expected[1].splitlines()[-1]) else f"{done}\n{expected}"


def test_run_signal(folder):
    """A program that a signal ends ends so for the caller, too."""
    path = write(folder, "loop.py", "n = 0\nwhile True:\n    n = (n + 1) % 1000\n")
    program = os.path.join(folder, "loop")
    wrong = expect(moult("build", "--exe", path, "-o", program), 0)
    if wrong:
        return wrong
    process = subprocess.Popen([program], stderr=subprocess.DEVNULL)
    time.sleep(0.3)
    process.send_signal(2)
    try:
        status = process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return "Ctrl-C does not end it"
    return "" if status in (-2, 130) else f"status {status} after Ctrl-C"


# ---- reports -----------------------------------------------------------------------------------------------------------
def test_types(folder):
    for name in sorted(os.listdir(EXAMPLES)):
        if not name.endswith(".py") or name.endswith("_run.py"):
            continue
        path = os.path.join(EXAMPLES, name)
        done = moult("types", path)
        source = open(path).read().splitlines()
        lines = done[0].splitlines()
        if done[2] or len(lines) != len(source):
            return f"{name}: {done[1]}{len(lines)} lines of {len(source)}"
        for old, new in zip(source, lines):
            if new != old and not new.startswith(old + "  # "):
                return f"{name}: {old!r} became {new!r}"
    text = moult("types", os.path.join(EXAMPLES, "julia_list.py"))[0]
    parts = ("(maxiter: int, zs: list[complex], cs: list[complex]) -> list[int]", "  # output: list[int]", "  # n: int", "  # z: complex")
    return first(*[f"no {part!r} in\n{text}" for part in parts if part not in text])


def test_pyi(folder):
    for name in sorted(os.listdir(EXAMPLES)):
        if not name.endswith(".py") or name.endswith("_run.py"):
            continue
        done = moult("types", "--pyi", os.path.join(EXAMPLES, name))
        try:
            tree = ast.parse(done[0])
        except SyntaxError as error:
            return f"{name}: {error}\n{done[0]}"
        functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
        if done[2] or not functions or not all(node.returns for node in functions):
            return f"{name}: {done[0]}{done[1]}"
        if "np." in done[0] + " " and "import numpy as np" not in done[0]:
            return f"{name}: np is not imported\n{done[0]}"
    return ""


def test_explain(folder):
    path = os.path.join(EXAMPLES, "julia_list.py")
    number = next(i for i, line in enumerate(open(path), 1) if "for i in range(len(zs))" in line)
    done = moult("explain", path)
    one = moult("explain", f"{path}:{number}")
    records = moult("explain", "--json", path)
    loops = [record for record in json.loads(records[0]) if record["kind"] == "loop" and record["line"] == number]
    return first(expect(done, 0), expect(one, 0), expect(records, 0),
                 "" if f"julia_list.py:{number}: loop: parallel" in done[0] else done[0],
                 "" if one[0] and all(line.startswith(f"{path}:{number}: ") for line in one[0].splitlines()) else f"of one line: {one[0]}",
                 "" if [record["tag"] for record in loops] == ["yes"] else records[0],
                 "" if set(loops[0]) >= {"kind", "file", "line", "column", "tag", "text"} else str(loops))


CAUSES = """\
def pick(xs, flag):
    x = None
    for v in xs:
        if v > 2:
            x = v
    if flag:
        return x


def fill(a, b=2):
    ys = []
    ys.append(a)
    ys.append("s")
    return ys, b


if __name__ == "__main__":
    print(pick([1, 2.5], True))
    print(fill(1))
"""


def test_explain_causes(folder):
    """Each type and the first line that put it there; one cause per member of a union, one for elements."""
    path = write(folder, "causes.py", CAUSES)
    text = moult("explain", "causes.py", cwd=folder)[0]
    wanted = ("causes.py:1: function: pick(xs: list[int | float], flag: bool) -> int | float | None",
              "causes.py:1: type: xs: list[int | float]; flag: bool, because of the call at line 18",
              "causes.py:2: type: x: int | float | None, None because of line 2, int and float because of line 5",
              "causes.py:10: type: b: int, because of its default",
              "causes.py:11: type: ys: list[int | str], its int because of line 12, its str because of line 13")
    wrong = first(*[f"no {line!r} in\n{text}" for line in wanted if line not in text.splitlines()])
    if wrong:
        return wrong
    one = moult("explain", "causes.py:5", cwd=folder)[0].splitlines()
    if not all(line.startswith("causes.py:5: ") for line in one) or f"{wanted[2].replace(':2:', ':5:')}" not in one:
        return f"of line 5: {one}"
    given = moult("explain", "causes.py:18", cwd=folder)[0]
    if "gives xs of pick: list[int | float] (line 1)" not in given:
        return f"of line 18: {given}"
    records = json.loads(moult("explain", "--json", path)[0])
    found = [record for record in records if record.get("name") == "x"]
    causes = [(cause["type"], cause["line"], cause["level"]) for cause in found[0]["causes"]] if len(found) == 1 else found
    return "" if causes == [("None", 2, 0), ("int", 5, 0), ("float", 5, 0)] else str(causes)


def test_explain_short(folder):
    """No line is told twice, no hidden variable is told at all, and every path and line leads somewhere."""
    for name in sorted(os.listdir(EXAMPLES)):
        if not name.endswith(".py") or name.endswith("_run.py"):
            continue
        driver = os.path.join(EXAMPLES, name[:-3] + "_run.py")
        text = moult("explain", name, "--from", driver, cwd=EXAMPLES)[0]
        lines = [line for line in text.splitlines() if line]
        repeated = [line for line in lines if lines.count(line) > 1]
        if repeated or "_at: int" in text or not all(line.startswith(name + ":") for line in lines):
            return f"{name}: {repeated or text}"
    return ""


MERGED = "def many(a, b):\n    return a + b\n\n\nprint(many(1, 2), many(1.5, 2), many(1, 2.5), many(1j, 2), many(1, 1j),\n      many(1j, 1j))\n"


def test_merged_keys(folder):
    """When inference cannot keep all versions of a function apart it says which, why, and from which call on."""
    write(folder, "merged.py", MERGED)
    text = moult("explain", "merged.py", cwd=folder)[0]
    stats = moult("c", "--stats", "merged.py", cwd=folder)[1]
    write(folder, "four.py", MERGED.replace(", many(1, 1j)", "").replace("many(1j, 1j)", ""))
    four = moult("explain", "four.py", cwd=folder)[0]
    return first("" if "merged.py:1: merged: more than 4 versions" in text and "because of the call at line 5" in text else text,
                 "" if "merged many (merged.py:1): more than 4 versions" in stats and "(the call at merged.py:5)" in stats else stats,
                 f"not merged: {four}" if "merged:" in four else "")


def test_check_json(folder):
    path = write(folder, "bad.py", "break\nreturn\n")
    done = moult("check", "--json", path)
    found = json.loads(done[0])
    good = moult("check", "--json", write(folder, "good.py", HELLO))
    return first("" if done[2] == 1 and not done[1] else str(done),
                 "" if [diag["line"] for diag in found] == [1, 2] and all(diag["code"] for diag in found) else done[0],
                 "" if good[2] == 0 and json.loads(good[0]) == [] else str(good))


CONFLICTS = """\
def f(a, b):
    return a + b


def g():
    xs = []
    xs.append("s")
    y = 2
    return xs[0] - y


x = "t"
if len(x) > 2:
    f(1)
print(f(1, x), g())
"""


def test_conflict_labels(folder):
    """Both flows of a conflict stand beside it, also those of elements; a call names the def."""
    found = json.loads(moult("check", "--json", write(folder, "conflicts.py", CONFLICTS))[0])
    labels = {diag["line"]: [(label["line"], label["text"]) for label in diag["labels"]] for diag in found}
    wanted = {2: [(15, "a is int because of this"), (15, "b is str because of this")],
              9: [(7, "an element of xs is str because of this"), (8, "y is int because of this")],
              14: [(1, "f is defined here")]}
    return "" if labels == wanted else str(labels)


STUBBED = """\
def scale(xs, by=2.0):
    return [x * by for x in xs]


def show(x, y=None):
    if y is None:
        return str(x)
    return y


def step(n, by=1):
    return n + by


def half(x):
    return x // 2
"""
STUB = """\
from typing import Optional, overload

def scale(xs: list[float], by: float = ...) -> list[float]: ...
@overload
def show(x: int, y: Optional[str] = None) -> str: ...
@overload
def show(x: list[str], y: Optional[str] = None) -> str: ...
def step(n: int, by: float = ...) -> float: ...
def half(x: int) -> str: ...
"""


def test_stub_beside(folder):
    """NAME.pyi says how Python may call the functions; it changes nothing that they do, and -MD knows it."""
    write(folder, "stubbed.py", STUBBED)
    write(folder, "stubbed.pyi", STUB)
    os.mkdir(os.path.join(folder, "out"))
    done = moult("build", "stubbed.py", "-MD", "-o", "out/stubbed.abi3.so", cwd=folder)
    if done[2] or "the result of half is int, not str as the stub says" not in done[1]:
        return str(done)
    rule = open(os.path.join(folder, "out", "stubbed.abi3.d")).read().splitlines()
    if rule != ["out/stubbed.abi3.so: stubbed.py stubbed.pyi", "stubbed.pyi:"]:
        return f"rule: {rule}"
    text = ("import stubbed as s; print(s.scale([1.0, 2.5]), s.scale([1.5], 3.0), s.show(1), s.show(['a']), s.show(2, 'z'),"
            " s.show(2, None), s.step(2), s.step(2, 0.5), s.step(2 ** 70), s.half(-3))")
    compiled = run(PYTHON, "-c", text, cwd=os.path.join(folder, "out"))
    expected = run(PYTHON, "-c", text, cwd=folder)
    explained = moult("explain", "stubbed.py", cwd=folder)[0]
    write(folder, "stubbed.pyi", "def scale(xs: list[float]\n")
    program = moult("run", "stubbed.py", cwd=folder, env={"XDG_CACHE_HOME": folder})
    return first("" if compiled == expected else f"{compiled}\n{expected}",
                 "" if "xs: list[float]; by: float, because of the annotation at stubbed.pyi:3" in explained else explained,
                 "" if moult("check", "stubbed.py", cwd=folder)[2] == 1 else "a broken stub is accepted",
                 "" if program[2] == 0 else f"a program needs no stub: {program}")


def test_default_of_another_type(folder):
    """A version that has only seen floats does not turn the default 0 into 0.0: that call has no version."""
    write(folder, "apart.py", "def g(x=0):\n    return x\n\n\nif __name__ == '__main__':\n    print(g(1.5))\n")
    wrong = expect(moult("build", "apart.py", cwd=folder), 0)
    done = run(PYTHON, "-c", "import apart\nprint(apart.g(2.5))\nprint(apart.g())", cwd=folder)
    return wrong or ("" if done[0] == "2.5\n" and "no compiled version takes these arguments" in done[1] else str(done))


def test_stub_written(folder):
    """What `types --pyi` writes gives, beside the source, the same types without a driver."""
    for name in sorted(os.listdir(EXAMPLES)):
        if not name.endswith(".py") or name.endswith("_run.py"):
            continue
        shutil.copy(os.path.join(EXAMPLES, name), folder)
        stub = moult("types", "--pyi", name, "--from", os.path.join(EXAMPLES, name[:-3] + "_run.py"), cwd=folder)[0]
        source = open(os.path.join(folder, name)).read()
        write(folder, name, source[:source.index("if __name__")])
        write(folder, name + "i", stub)
        again = moult("types", "--pyi", name, cwd=folder)[0]
        defs = [[line for line in text.splitlines() if line.startswith("def ")] for text in (stub, again)]
        if defs[0] != defs[1] or not defs[0]:
            return f"{name}: {stub}\n{again}"
    return ""


# ---- dependencies ---------------------------------------------------------------------------------------------------------
def test_dependency_file(folder):
    write(folder, "helper.py", "def add(a, b):\n    return a + b\n")
    write(folder, "top.py", "import helper\n\n\ndef f(n):\n    return helper.add(n, 1)\n")
    write(folder, "driver.py", "import top\n\nprint(top.f(1))\n")
    done = moult("build", "top.py", "--from", "driver.py", "-MD", "-o", "out/top.abi3.so", cwd=folder)
    if done[2] != 3:
        return f"a folder that does not exist: {done}"
    os.mkdir(os.path.join(folder, "out"))
    wrong = expect(moult("build", "top.py", "--from", "driver.py", "-MD", "-o", "out/top.abi3.so", cwd=folder), 0)
    if wrong:
        return wrong
    texts = [open(os.path.join(folder, "out", name)).read() for name in os.listdir(os.path.join(folder, "out")) if name.endswith(".d")]
    rule = texts[0].splitlines()[0] if texts else ""
    if not rule.startswith("out/top.abi3.so:") or {"top.py", "helper.py", "driver.py"} - {os.path.basename(word) for word in rule.split()[1:]}:
        return f"rule: {rule}"
    write(folder, "Makefile", "out/top.abi3.so: top.py ; $(MOULT) build $< --from driver.py -MD -o $@\n-include $(wildcard out/*.d)\n")
    state = makes(folder, "top.py", "helper.py", "driver.py")
    if state:
        return state
    os.unlink(os.path.join(folder, "helper.py"))  # no longer imported: no error
    write(folder, "top.py", "def f(n):\n    return n + 1\n")
    done = run("make", "-C", folder, "MOULT=" + MOULT)
    if done[2]:
        return f"after helper.py went: {done}"
    spaces = os.path.join(folder, "a b")
    os.mkdir(spaces)
    write(spaces, "to p.py", HELLO)
    wrong = expect(moult("build", "--exe", "to p.py", "-MD", "-o", "to p", cwd=spaces), 0)
    return wrong or ("" if "to\\ p: to\\ p.py" in open(os.path.join(spaces, "to p.d")).read() else "blanks need a backslash")


def makes(folder, *names):
    """make rebuilds after a change of each file, and only then."""
    if run("make", "-C", folder, "-q", "MOULT=" + MOULT)[2] != 0:
        return "make -q after a build: " + run("make", "-C", folder, "-n", "MOULT=" + MOULT)[0]
    later = time.time()
    for name in names:
        later += 10
        os.utime(os.path.join(folder, name), (later, later))
        if run("make", "-C", folder, "-q", "MOULT=" + MOULT)[2] != 1:
            return f"a change of {name} builds nothing"
        done = run("make", "-C", folder, "MOULT=" + MOULT)
        for output in os.listdir(os.path.join(folder, "out")):
            os.utime(os.path.join(folder, "out", output), (later, later))
        if done[2]:
            return str(done)
    return "" if run("make", "-C", folder, "-q", "MOULT=" + MOULT)[2] == 0 else "make -q after all changes"


def test_examples_makefile(folder):
    for name in os.listdir(EXAMPLES):
        if name.endswith(".py") or name == "Makefile":
            shutil.copy(os.path.join(EXAMPLES, name), folder)
    done = run("make", "-C", folder, "-j2", "MOULT=" + MOULT)
    if done[2]:
        return done[0] + done[1]
    if run("make", "-C", folder, "-q", "MOULT=" + MOULT)[2]:
        return "make -q after make: " + run("make", "-C", folder, "-n", "MOULT=" + MOULT)[0]
    later = time.time() + 10
    os.utime(os.path.join(folder, "sieve.py"), (later, later))
    todo = run("make", "-C", folder, "-n", "MOULT=" + MOULT)[0]
    if re.findall(r"build (\w+\.py)", todo) != ["sieve.py"]:
        return "after a change of sieve.py:\n" + todo
    return ""


def test_programs_as_modules(folder):
    """Every program of tests/run as a module: refused, or C; moult does not end otherwise."""
    programs = sorted(glob.glob(os.path.join(ROOT, "tests", "run", "*.py")))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        ended = pool.map(lambda path: run(MOULT, "c", path)[2], programs)
        wrong = [f"{os.path.basename(path)} ended with {status}" for path, status in zip(programs, ended) if status not in (0, 1)]
    return "\n".join(wrong) if programs else "no programs"


# ---- installation --------------------------------------------------------------------------------------------------------------
def test_install(folder):
    """make install PREFIX=; then from another folder, the source tree hidden behind an empty one where that is allowed."""
    prefix, work = os.path.join(folder, "prefix"), os.path.join(folder, "work")
    os.mkdir(work)
    build = os.path.dirname(MOULT)
    done = run("make", "-C", ROOT, "install", "B=" + build, "PREFIX=" + prefix, *(["SAN=1"] if build.endswith("-san") else []))
    if done[2]:
        return done[1]
    write(work, "hello.py", HELLO)
    installed = os.path.join(prefix, "bin", "moult")
    steps = (f"cd {work} && {installed} build hello.py && {installed} build --exe hello.py && {installed} types hello.py >/dev/null && "
             f"{installed} build --lib hello.py && XDG_CACHE_HOME={folder} {installed} run hello.py && ./hello && "
             f"{PYTHON} -c 'import hello; print(hello.double(1))'")
    hidden = f"mount -t tmpfs none {ROOT} && [ ! -e {ROOT}/Makefile ] || exit 77; " if not folder.startswith(ROOT) else ""
    done = run("unshare", "-m", "-r", "sh", "-c", hidden + steps)
    if done[2] == 77 or "unshare" in done[1]:
        done = run("sh", "-c", steps)
    return "" if done[0] == "42\n42\n2\n" and done[2] == 0 else str(done)


def test_setup_names_the_command(folder):
    """Not root, and something is missing: the exact command, status 3."""
    for tool in ("sh", "make", "gcc", "cc", "printf"):
        if shutil.which(tool):
            os.symlink(shutil.which(tool), os.path.join(folder, tool))
    os.chmod(write(folder, "id", "#!/bin/sh\necho 1000\n"), 0o755)
    done = run(os.path.join(ROOT, "setup.sh"), "build", env={"PATH": folder})
    return expect(done, 3, "sudo apt-get install", " npm")


def main():
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background is started without
    names = sys.argv[2:]
    tests = {name[len("test_"):]: test for name, test in globals().items() if name.startswith("test_")}
    tests.update({name: (lambda folder, name=name: bad_file(folder, name)) for name in BAD})
    failed = passed = 0
    for name, test in tests.items():
        if names and name not in names:
            continue
        with tempfile.TemporaryDirectory() as folder:
            try:
                wrong = test(folder)
            except Exception as error:  # a test that fails to run has failed
                wrong = f"{type(error).__name__}: {error}"
        failed += bool(wrong)
        passed += not wrong
        if wrong:
            print(f"FAIL {name}\n{wrong}\n", flush=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

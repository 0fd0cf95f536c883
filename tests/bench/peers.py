"""peers.py -- the bench's programs under other compilers of Python: Cython, Numba, Pythran, PyPy.

In: the example's file, the composed program (functions and main), the main's text.  Out: a command, or None where the peer
is not installed or cannot compile it.  Every program prints "seconds WALL PROCESSOR" and its result, as all of the bench's do.
"""
import os
import re
import shutil
import subprocess

PYTHON = "/usr/bin/python3"
FLAGS = "-O3 -march=native -ffp-contract=off"
# what Pythran must be told of each function that Python calls
EXPORTS = {
    "julia_list": ["calculate_z(int, complex list, complex list)"],
    "diffusion_list": ["run(int, int)"],
    "nbody": ["advance(float list list, float, int)"],
    "mandelbrot": ["mandelbrot(int, int)"],
    "matmul": ["matmul(float list list, float list list)", "matrix(int, int)"],
    "sieve": ["sieve(int)"],
    "spectral_norm": ["spectral_norm(int)"],
}


def stem_of(path):
    return os.path.basename(path)[:-len(".py")]


def output(*command):
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return (done.stdout + done.stderr).strip() if done.returncode == 0 else None


def pypy(example, composed, main, out):
    return [shutil.which("pypy3"), composed] if shutil.which("pypy3") else None


def cython(example, composed, main, out):
    """The plain file with an embedded main: no annotation, no cdef."""
    if not shutil.which("cython3"):
        return None
    program = os.path.join(out, stem_of(example) + "-cython")
    made = output("cython3", "-3", "--embed", composed, "-o", program + ".c")
    flags = (output("python3-config", "--includes", "--ldflags", "--embed") or "").split()
    if made is None or output("gcc", *FLAGS.split(), program + ".c", "-o", program, *flags) is None:
        return None
    return [program]


def numba(example, composed, main, out):
    """Every function of the example under njit; the main runs twice, the second time counts (the first one compiles)."""
    if output(PYTHON, "-c", "import numba") is None:
        return None
    name = stem_of(example)
    text = open(example).read().partition('if __name__ == "__main__":')[0]
    text = re.sub(r"^(?=def )", "@numba.njit\n", text, flags=re.M)
    path = os.path.join(out, name + "_numba.py")
    with open(path, "w") as file:
        file.write("import contextlib, io, sys, time\nimport numba\n" + text + f"\nMAIN = compile({main!r}, 'main', 'exec')\n"
                   "with contextlib.redirect_stdout(io.StringIO()):\n    exec(MAIN, globals())\nexec(MAIN, globals())\n")
    return [PYTHON, "-W", "ignore", path]


def pythran(example, composed, main, out):
    """The file with its export comments in front, as a module that a Python main calls."""
    name = stem_of(example)
    if not shutil.which("pythran") or name not in EXPORTS:
        return None
    folder = os.path.join(out, "pythran")
    os.makedirs(folder, exist_ok=True)
    text = open(example).read().partition('if __name__ == "__main__":')[0]
    with open(os.path.join(folder, name + ".py"), "w") as file:
        file.write("".join(f"#pythran export {export}\n" for export in EXPORTS[name]) + text)
    shared = os.path.join(folder, name + ".so")
    if output("pythran", *FLAGS.split(), os.path.join(folder, name + ".py"), "-o", shared) is None:
        return None
    path = os.path.join(folder, name + "_main.py")
    with open(path, "w") as file:
        file.write(f"import math, sys, time\nsys.path.insert(0, {folder!r})\nimport importlib.util\n"
                   f"spec = importlib.util.spec_from_file_location({name!r}, {shared!r})\n"
                   "module = importlib.util.module_from_spec(spec)\nspec.loader.exec_module(module)\n"
                   "globals().update({key: getattr(module, key) for key in dir(module) if key[0] != '_'})\n" + main)
    return [PYTHON, path]


PEERS = {"Cython": cython, "Numba": numba, "Pythran": pythran, "PyPy": pypy}


def versions():
    """What is installed, with the flags used."""
    found = {
        f"Cython (plain file, `{FLAGS}`)": output("cython3", "--version"),
        "Numba (njit on every function)": output(PYTHON, "-c", "import numba; print(numba.__version__)"),
        f"Pythran (export comments, `{FLAGS}`)": output(PYTHON, "-W", "ignore", "-c", "import pythran; print(pythran.__version__)"),
        "PyPy": output("pypy3", "-c", "import sys; print('%d.%d.%d' % sys.pypy_version_info[:3])"),
    }
    for name, text in found.items():
        yield f"{name}: {text.splitlines()[-1] if text else 'not installed'}"

#!/usr/bin/env python3
"""examples.py -- every example under CPython and compiled, with any number of threads: the same, bit for bit; and its verdicts.

usage: tests/examples.py MOULT [NAME...]        environment: FLAGS (more flags for moult)

The sizes are smaller than the demo's, but above the work from which a team of threads is used. Each example's docstring
says "Parallel: ..." or "Serial: ..."; what `moult explain` says of its loops is written down here.
"""
import json
import os
import shlex
import subprocess
import sys
import tempfile

PYTHON = "/usr/bin/python3"
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
EXAMPLES = os.path.join(ROOT, "examples")
FLAGS = shlex.split(os.environ.get("FLAGS", ""))

POINTS = """
zs = [complex(-1.8 + 3.6 * (k % 150) / 150, -1.8 + 3.6 * (k // 150) / 150) for k in range(150 * 150)]
cs = [complex(-0.62772, -0.42193)] * len(zs)
"""
# name: (statements that print the result, what the loops' headers are told: text of the line -> tag)
CHECKS = {
    "julia_list": (POINTS + "print(julia_list.calculate_z(200, zs, cs))",
                   {"for i in range(len(zs)):": {"yes"}}),
    "julia_numpy": (POINTS + """
import numpy as np
out = np.zeros(len(zs), dtype=np.int32)
julia_numpy.calculate_z(200, np.array(zs), np.array(cs), out)
print(out.tolist())
""", {"for i in range(len(zs)):": {"yes"}}),
    "diffusion_list": ("""
print([[cell.hex() for cell in row] for row in diffusion_list.run(96, 6)])
rows = [[float(i * j) for j in range(40)] for i in range(3)]
print(diffusion_list.evolve(rows, 0.25, D=0.5))
shared = [[0.0, 1.0, 2.0]] * 3
print(diffusion_list.evolve(shared, 0.1))
""", {"for i in range(ymax):": {"yes"}}),
    "diffusion_numpy": ("""
import numpy as np
grid = np.fromfunction(lambda i, j: (i * 31 + j * 17) % 11 / 8, (400, 300))
out = np.zeros_like(grid)
diffusion_numpy.evolve(grid, out, 1.0, 0.1)
print(out.tobytes().hex())
diffusion_numpy.evolve(grid, grid, 1.0, 0.1)  # in place: the loops carry
print(grid.tobytes().hex())
wide = np.zeros((301, 602))
diffusion_numpy.evolve(out[:301:1, ::-1], wide[:, ::2][:, :300], 1.0, 0.2)
print(wide.tobytes().hex())
""", {"for i in range(1, rows - 1):": {"yes"}}),
    "mandelbrot": ("print(mandelbrot.mandelbrot(150, 60))", {"for y in range(width):": {"yes"}}),
    "matmul": ("""
a, b = matmul.matrix(70, 3), matmul.matrix(70, 7)
print(matmul.matmul(a, b), matmul.matmul([[1.5, 2.0]], [[1.0], [0.5]]))
""", {"for i in range(rows):": {"yes"}, "for k in range(inner):": {"float-sum"}}),
    "nbody": ("""
bodies = [[0.1 * i, 0.3 * i * i, 1.0 / (i + 1), 0.01 * i, -0.02, 0.03, 1.0 + i] for i in range(5)]
nbody.advance(bodies, 0.01, 300)
print([[x.hex() for x in body] for body in bodies], nbody.energy(bodies).hex())
""", {"for step in range(steps):": {"carried"}, "for j in range(i + 1, count):": {"alias"}}),
    "sieve": ("print(sieve.sieve(60000), sieve.sieve(3))", {}),
    "spectral_norm": ("print(spectral_norm.spectral_norm(60).hex())",
                      {"for i in range(n):": {"yes", "float-sum"}, "for j in range(n):": {"float-sum"}}),
}
SETTINGS = [({"OMP_NUM_THREADS": count}, []) for count in ("1", "2", "4", "8")] + [({}, ["--no-parallel"])]


def run(*command, **variables):
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **variables}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=120)
    return done.stdout, done.stderr, done.returncode


def results(moult, name):
    script = f"import {name}\n{CHECKS[name][0]}"
    path = os.path.join(EXAMPLES, name + ".py")
    expected = run(PYTHON, "-P", "-c", script, PYTHONPATH=EXAMPLES)
    if expected[2]:
        return "under CPython: " + expected[1]
    with tempfile.TemporaryDirectory() as place:
        for flags in ([], ["--no-parallel"]):
            folder = os.path.join(place, "serial" if flags else "parallel")
            os.mkdir(folder)
            built = run(moult, "build", path, "-o", os.path.join(folder, name + ".abi3.so"), *flags, *FLAGS)
            if built[2] or built[1]:
                return f"build {' '.join(flags)}: {built[1]}"
        for variables, flags in SETTINGS:
            folder = os.path.join(place, "serial" if flags else "parallel")
            got = run(PYTHON, "-P", "-c", script, PYTHONPATH=folder, **variables)
            if got != expected:
                at = next((i for i, (a, b) in enumerate(zip(expected[0], got[0])) if a != b), min(len(expected[0]), len(got[0])))
                return (f"{variables} {flags}: status {got[2]}\n{got[1]}at character {at}: CPython {expected[0][max(at - 40, 0):at + 40]!r}, "
                        f"compiled {got[0][max(at - 40, 0):at + 40]!r}")
    return ""


def program(moult, name):
    """The file's own main part, as a program."""
    path = os.path.join(EXAMPLES, name + ".py")
    with tempfile.TemporaryDirectory() as place:
        built = run(moult, "build", "--exe", path, "-o", place + "/program", *FLAGS)
        if built[2] or built[1]:
            return built[1]
        expected, got = run(PYTHON, path), run(place + "/program")
        return "" if expected == got else f"CPython {expected}\ncompiled {got}"


def verdicts(moult, name):
    path = os.path.join(EXAMPLES, name + ".py")
    lines = open(path).read().splitlines()
    done = run(moult, "explain", "--json", path)
    if done[2]:
        return done[1]
    told = {}
    for record in json.loads(done[0]):
        if record["kind"] == "loop":
            told.setdefault(lines[record["line"] - 1].strip(), set()).add(record["tag"])
    wrong = [f"`{header}` is told {sorted(told.get(header, []))}, expected {sorted(tags)}"
             for header, tags in CHECKS[name][1].items() if told.get(header, set()) != tags]
    docstring = open(path).read().split('"""')[1]
    parallel = any("yes" in tags for tags in told.values())
    if parallel != ("Parallel:" in docstring):
        wrong.append(f"the docstring says {'Parallel' if 'Parallel:' in docstring else 'Serial'}, explain: {told}")
    return "\n".join(wrong)


def main():
    moult, names = os.path.abspath(sys.argv[1]), sys.argv[2:]
    found = {name[:-len("_run.py")] for name in os.listdir(EXAMPLES) if name.endswith("_run.py")}
    passed, failed = 0, 0
    for name in sorted(found | set(CHECKS)):
        if names and name not in names:
            continue
        for kind, test in (("result", results), ("program", program), ("verdicts", verdicts)):
            wrong = test(moult, name) if name in CHECKS and name in found else "no example, or no test of it"
            passed += not wrong
            failed += bool(wrong)
            if wrong:
                print(f"FAIL {name}: {kind}\n{wrong}\n", flush=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

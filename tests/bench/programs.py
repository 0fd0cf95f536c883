"""programs.py -- whole object programs: CPython, PyPy where it is installed, hand-written C and moult, start-up included.

usage: from bench.py: programs.table(moult, out, rounds, names)

Each program stands in programs/ beside hand-written C of the same algorithm and data structures; both print the same. What is
measured is the processor time of the whole process, the least of the rounds, all four in turn.
"""
import os
import resource
import shutil
import subprocess

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "programs")
PYTHON = "/usr/bin/python3"
CFLAGS = "-O3 -march=native -ffp-contract=off -fno-math-errno"
ARGUMENTS = {
    "simulation": "120 300", "words": "words.txt", "search": "250 4", "tokens": "program.txt", "pi": "4000",
    "pipeline": "600000", "errors": "700000", "sorting": "150000", "levenshtein": "2500", "queens": "9 9",
    "trees": "15 150000", "life": "600 400",
}
LIMIT = 1.5  # times hand-written C; and faster than PyPy, and than CPython
SYLLABLES = ["ka", "to", "mi", "ren", "sul", "o", "ve", "dar", "in", "qua", "pho", "est"]
SHAPES = ["if {0} >= {1}: return {0} # {2}", "    {0} = {1} + {3}.5*({2}-{0})", "while {1}[{3}] != {2}: {0} += {3}",
          'def {0}({1}, {2}): return "{1} {2}"', ""]


def generator(state):
    def below(n):
        nonlocal state
        state = (state * 6364136223846793005 + 1442695040888963407) & (2**64 - 1)
        return (state >> 33) % n
    return below


def write_lines(path, size, line):
    lines, written = [], 0
    while written < size:
        lines.append(line())
        written += len(lines[-1]) + 1
    with open(path, "w") as file:
        file.write("\n".join(lines) + "\n")


def make_texts(out):
    """10 MB of words, few of them frequent, some capital or with a mark behind; 5 MB of something like a program."""
    below = generator(5)
    vocabulary = ["".join(SYLLABLES[below(12)] for _ in range(1 + below(4))) for _ in range(20000)]

    def word():
        text, kind = vocabulary[min(below(20000), below(20000), below(20000))], below(30)
        return text.capitalize() if kind == 0 else text + ",;."[kind % 3] if kind < 4 else text

    def statement():
        a, b, c = (vocabulary[below(3000)] for _ in range(3))
        return SHAPES[below(5)].format(a, b + "_1", c, below(100000))

    for name, size, line in (("words.txt", 10_000_000, lambda: " ".join(word() for _ in range(12))),
                             ("program.txt", 5_000_000, statement)):
        path = os.path.join(out, name)
        if not os.path.exists(path) or os.path.getsize(path) < size:
            write_lines(path, size, line)


def seconds(command, cwd):
    """(processor time of the process, what it printed), or (None, why)."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, text=True, cwd=cwd, env=dict(os.environ, OMP_NUM_THREADS="1"))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return (None, done.stderr) if done.returncode else (used, done.stdout)


def measure(commands, cwd, rounds):
    best, printed = {}, {}
    for at in range(rounds):
        for name, command in commands.items():
            if at >= 2 and best.get(name, 0) and best[name] > 1:
                continue  # long ones settle at once
            used, printed[name] = seconds(command, cwd)
            if used is not None:
                best[name] = min(best.get(name, used), used)
    return best, printed


def row(moult, out, rounds, name):
    source, hand, program = os.path.join(HERE, name), os.path.join(out, name + "-c"), os.path.join(out, name)
    subprocess.run(["gcc", *CFLAGS.split(), source + ".c", "-o", hand, "-lm", "-lgmp"], check=True)
    built = subprocess.run([moult, "build", "--exe", source + ".py", "-o", program], capture_output=True, text=True)
    if built.returncode:
        return f"| {name} | not compiled |"
    arguments = ARGUMENTS[name].split()
    commands = {"CPython": [PYTHON, source + ".py"], "C": [hand], "moult": [program]}
    if shutil.which("pypy3"):
        commands["PyPy"] = ["pypy3", source + ".py"]
    best, printed = measure({key: command + arguments for key, command in commands.items()}, out, rounds)

    def time(key):
        return f"{best[key] * 1e3:.0f} ms" if key in best else "-"

    def ratio(over, limit):
        if over not in best or "moult" not in best:
            return "-"
        value = best["moult"] / max(best[over], 1e-4)
        return f"**{value:.2f}**" if value > limit else f"{value:.2f}"
    same = len(set(printed.values())) == 1
    return (f"| {name} | {time('CPython')} | {time('PyPy')} | {time('C')} | {time('moult')} | {ratio('CPython', 1)} | "
            f"{ratio('PyPy', 1)} | {ratio('C', LIMIT)} | {'yes' if same else 'NO'} |")


def table(moult, out, rounds, names):
    out = os.path.join(out, "programs")
    os.makedirs(out, exist_ok=True)
    make_texts(out)
    names = [name for name in names if name in ARGUMENTS] if names else list(ARGUMENTS)
    print(f"\nObject programs, whole processes, processor time on one thread, least of {rounds} (bold: past the limit)")
    print(f"\n| program | CPython | PyPy | hand C | moult | moult / CPython (limit 1) | moult / PyPy (limit 1) | "
          f"moult / C (limit {LIMIT}) | same result |\n| --- |" + " ---: |" * 7 + " --- |", flush=True)
    for name in names:
        print(row(moult, out, rounds, name), flush=True)

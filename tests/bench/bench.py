#!/usr/bin/env python3
"""bench.py -- moult beside hand-written C (and the peers that are installed), as ratios within one run; prints Markdown.

usage: tests/bench/bench.py MOULT [NAME...]       environment: ROUNDS (7), PARTS ("kernels programs arrays peers compile busy")

Each kernel is an example's functions with a main of the bench's own that prints "seconds WALL PROCESSOR" and a result; the
C file of the same name prints the same two lines. All run in turn, at least ROUNDS times and until the least times have
settled (at most 4 * ROUNDS); the least of each counts: processor time where there is one thread, else wall time.
"""
import os
import re
import resource
import subprocess
import sys

import peers
import programs

PYTHON = "/usr/bin/python3"
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
OUT = os.path.join(ROOT, "build", "bench")
CFLAGS = "-O3 -march=native -ffp-contract=off -fno-math-errno -fopenmp"
ROUNDS = int(os.environ.get("ROUNDS", "7"))

# name: (argument, main).  The main may use what the example defines and imports.
COORDINATES = '''
def coordinates(width):
    x1, x2, y1, y2 = -1.8, 1.8, -1.8, 1.8
    x_step = (x2 - x1) / width
    y_step = (y1 - y2) / width
    x = []
    y = []
    ycoord = y2
    while ycoord > y1:
        y.append(ycoord)
        ycoord += y_step
    xcoord = x1
    while xcoord < x2:
        x.append(xcoord)
        xcoord += x_step
    return x, y
'''
BODIES = '''
def system():
    solar, days = 4 * math.pi ** 2, 365.24
    return [
        [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, solar],
        [4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0.00166007664274403694 * days,
         0.00769901118419740425 * days, -0.0000690460016972063023 * days, 0.000954791938424326609 * solar],
        [8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -0.00276742510726411099 * days,
         0.00499852801234917238 * days, 0.0000230417297573763929 * days, 0.000285885980666130812 * solar],
        [12.8943695621391310, -15.1111514016986312, -0.223307578892655734, 0.00296460137564761618 * days,
         0.00237847173959480950 * days, -0.0000296589568540237556 * days, 0.0000436624404335156298 * solar],
        [15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0.00268067772490389322 * days,
         0.00162824170038242295 * days, -0.0000951592254519715870 * days, 0.0000515138902046611451 * solar],
    ]
'''
KERNELS = {
    "julia_list": ("1000", COORDINATES + '''
x, y = coordinates(int(sys.argv[1]))
zs = [complex(xcoord, ycoord) for ycoord in y for xcoord in x]
cs = [complex(-0.62772, -0.42193) for z in zs]
start, used = time.perf_counter(), time.process_time()
output = calculate_z(300, zs, cs)
print("seconds", time.perf_counter() - start, time.process_time() - used)
print(sum(output))
'''),
    "diffusion_list": ("512 100", '''
size, steps = int(sys.argv[1]), int(sys.argv[2])
start, used = time.perf_counter(), time.process_time()
grid = run(size, steps)
print("seconds", time.perf_counter() - start, time.process_time() - used)
total = 0.0
for line in grid:
    for cell in line:
        total += cell
print(total)
'''),
    "nbody": ("500000", BODIES + '''
bodies = system()
steps = int(sys.argv[1])
start, used = time.perf_counter(), time.process_time()
advance(bodies, 0.01, steps)
print("seconds", time.perf_counter() - start, time.process_time() - used)
print(bodies[1][0])
'''),
    "mandelbrot": ("800", '''
width = int(sys.argv[1])
start, used = time.perf_counter(), time.process_time()
counts = mandelbrot(width, 100)
print("seconds", time.perf_counter() - start, time.process_time() - used)
print(sum(counts))
'''),
    "matmul": ("300", '''
n = int(sys.argv[1])
a, b = matrix(n, 3), matrix(n, 7)
start, used = time.perf_counter(), time.process_time()
c = matmul(a, b)
print("seconds", time.perf_counter() - start, time.process_time() - used)
print(c[n // 2][n - 1])
'''),
    "sieve": ("20000000", '''
n = int(sys.argv[1])
start, used = time.perf_counter(), time.process_time()
count, largest = sieve(n)
print("seconds", time.perf_counter() - start, time.process_time() - used)
print(count, largest)
'''),
    "spectral_norm": ("1000", '''
n = int(sys.argv[1])
start, used = time.perf_counter(), time.process_time()
norm = spectral_norm(n)
print("seconds", time.perf_counter() - start, time.process_time() - used)
print(norm)
'''),
}
LIMITS = {"julia_list": 1.0, "diffusion_list": 1.3}  # the rest: 1.15 of one-threaded C


def compose(name):
    """The example's functions with the bench's main behind them."""
    text = open(os.path.join(ROOT, "examples", name + ".py")).read().partition('if __name__ == "__main__":')[0]
    path = os.path.join(OUT, name + "_bench.py")
    with open(path, "w") as file:
        file.write("import sys\nimport time\n" + text + KERNELS[name][1])
    return path


def at_once():
    """In front of whatever else wants the processors, where the system lets us: else wall times are those of the machine."""
    try:
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(10))
        return True
    except OSError:
        return False


def may_be_first():
    return subprocess.run([PYTHON, "-c", "import os; os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(10))"],
                          capture_output=True).returncode == 0


def run(command, threads="1", wall=None, busy=False):
    """(seconds of the kernel, result), or (None, why).  Wall time where several threads run, unless told."""
    environment = dict(os.environ, OMP_NUM_THREADS=threads)
    done = subprocess.run(command, capture_output=True, text=True, env=environment, preexec_fn=None if busy else at_once)
    found = re.search(r"seconds (\S+) (\S+)\n(.*)", done.stdout)
    if done.returncode or not found:
        return None, done.stdout + done.stderr
    wall = threads != "1" if wall is None else wall
    return float(found.group(1 if wall else 2)), found.group(3)


def build(moult, path, output, *flags):
    done = subprocess.run([moult, "build", "--exe", path, "-o", output, *flags], capture_output=True, text=True)
    if done.returncode:
        print(done.stderr)
    return done.returncode == 0


def least(commands):
    """Runs every (command, threads) in turn until the least seconds of each have settled: those, and the results."""
    best, results = [float("inf")] * len(commands), [None] * len(commands)
    rounds = quiet = 0
    while rounds < ROUNDS or (quiet < ROUNDS // 2 and rounds < 4 * ROUNDS):
        rounds, quiet = rounds + 1, quiet + 1
        for at, (command, threads) in enumerate(commands):
            seconds, results[at] = run(command, threads)
            if seconds is None:
                continue
            if seconds < 0.98 * best[at]:
                quiet = 0
            best[at] = min(best[at], seconds)
    return [seconds if seconds < float("inf") else None for seconds in best], results


def agree(results):
    try:
        rows = [[float(number) for number in result.split()] for result in results]
    except (AttributeError, ValueError):
        return False
    return all(len(row) == len(rows[0]) and all(abs(a - b) <= 1e-9 * abs(b) for a, b in zip(row, rows[0])) for row in rows)


def ratio(a, b, limit=None):
    """a / b; bold where it is past its limit."""
    text = f"{a / b:.2f}" if a is not None and b else "-"
    return f"**{text}**" if limit and text != "-" and float(text) > limit else text


def build_hand(name):
    hand = os.path.join(OUT, name + "-c")
    subprocess.run(["gcc", *CFLAGS.split(), os.path.join(HERE, name + ".c"), "-o", hand, "-lm"], check=True)
    return hand


def kernel_row(moult, name):
    """One row of the main table."""
    arguments = KERNELS[name][0].split()
    path, program = compose(name), os.path.join(OUT, name)
    if not build(moult, path, program) or not build(moult, path, program + "-unchecked", "--unchecked"):
        print(f"| {name} | not compiled |")
        return
    hand = build_hand(name)
    commands = [([hand] + arguments, "1"), ([program] + arguments, "1"), ([program + "-unchecked"] + arguments, "1"),
                ([hand] + arguments, "2"), ([program] + arguments, "2")]
    best, results = least(commands)
    good = "yes" if agree(results) else f"NO: {results}"
    limit, unchecked = LIMITS.get(name, 1.15), ratio(best[2], best[1])
    unchecked = f"**{unchecked}**" if unchecked != "-" and float(unchecked) <= 0.9 else unchecked
    print(f"| {name} | {best[0] * 1e3:.1f} ms | {ratio(best[1], best[0], limit)} | {limit} | {unchecked} | "
          f"{best[3] * 1e3:.1f} ms | {ratio(best[4], best[3], limit)} | {good} |", flush=True)


# ---- other compilers --------------------------------------------------------------------------------------
def peer_row(moult, name):
    """Every peer that is installed on the same program, one thread: times of hand-written C."""
    arguments, program = KERNELS[name][0].split(), os.path.join(OUT, name)
    if not build(moult, compose(name), program):
        return
    runs = {"C": [build_hand(name)], "moult": [program]}
    for peer, make in peers.PEERS.items():
        command = make(os.path.join(ROOT, "examples", name + ".py"), compose(name), KERNELS[name][1], OUT)
        if command:
            runs[peer] = command
    best, results = {}, {}
    for peer, command in runs.items():
        times = [run(command + arguments)]
        while len(times) < min(ROUNDS, 3) and (times[0][0] or 9) < 1:
            times.append(run(command + arguments))
        good = [seconds for seconds, result in times if seconds is not None]
        if good:
            best[peer], results[peer] = min(good), times[0][1]
    cells = [ratio(best.get(peer), best["C"]) for peer in ["moult", *peers.PEERS]]
    others = [peer for peer, result in results.items() if not agree([results["C"], result])]
    print(f"| {name} | " + " | ".join(cells) + f" | {'another answer: ' + ', '.join(others) if others else 'yes'} |", flush=True)


# ---- how long it takes to compile ---------------------------------------------------------------------------
def compile_row(moult, name):
    path, times = os.path.join(ROOT, "examples", name), {}
    for words in (["c"], ["build", "-o", os.path.join(OUT, "compile", name[:-3] + ".abi3.so")]):
        times[words[0]] = float("inf")
        for _ in range(5):
            start = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([moult, words[0], path, *words[1:]], stdout=subprocess.DEVNULL, check=False)
            end = resource.getrusage(resource.RUSAGE_CHILDREN)
            seconds = end.ru_utime + end.ru_stime - start.ru_utime - start.ru_stime
            times[words[0]] = min(times[words[0]], seconds)
    print(f"| {name} | {times['c'] * 1e3:.1f} ms | {times['build']:.2f} s |", flush=True)


# ---- a busy machine -------------------------------------------------------------------------------------------
BUSY = {"diffusion_list": "512 500", "matmul": "500"}  # longer than a scheduler's slice or two


def busy_row(name, parallel, serial, threads):
    """Two threads where every core has another program to run, against one thread there: medians."""
    burners = [subprocess.Popen([PYTHON, "-c", f"import os; os.sched_setaffinity(0, [{core}])\nwhile True: pass"])
               for core in os.sched_getaffinity(0)]
    try:
        times = ([], [])
        for _ in range(2 * ROUNDS):
            for part, command, team in zip(times, (parallel, serial), ("2", threads)):
                part.append(run(command, team, wall=True, busy=True)[0] or float("nan"))
    finally:
        for burner in burners:
            burner.kill()
            burner.wait()
    parallel, serial = (sorted(part)[len(part) // 2] for part in times)
    print(f"| {name} | {serial * 1e3:.1f} ms | {ratio(parallel, serial, 1.05)} | 1.05 |", flush=True)


def busy_kernel(moult, name):
    arguments, path, program = BUSY.get(name, KERNELS[name][0]).split(), compose(name), os.path.join(OUT, name)
    if build(moult, path, program) and build(moult, path, program + "-serial", "--no-parallel"):
        busy_row(name, [program] + arguments, [program + "-serial"] + arguments, "2")


def busy_arrays(moult):
    """Against the same module on one thread: a region every 50 microseconds."""
    shared = os.path.join(OUT, "diffusion_numpy.abi3.so")
    subprocess.run([moult, "build", os.path.join(ROOT, "examples", "diffusion_numpy.py"), "-o", shared], check=True)
    command = ["env", "BENCH_BUSY=1", PYTHON, os.path.join(HERE, "arrays.py"), moult, OUT, str(ROUNDS), CFLAGS]
    busy_row("evolve on arrays, 512 x 512, 1000 steps", command, command, "1")


def busy_part(moult, names):
    """In a session of its own, which the scheduler prefers to those of other jobs where it may: only our own load counts."""
    if "BENCH_SESSION" not in os.environ:
        sys.stdout.flush()
        subprocess.run([sys.executable, os.path.abspath(__file__), moult, *names], start_new_session=True,
                       env=dict(os.environ, BENCH_SESSION="1"))
        return
    among = "among the other jobs"
    try:
        with open("/proc/self/autogroup", "w") as file:
            file.write("-20")
        among = "in front of other jobs"
    except OSError:
        pass
    print(f"\nTwo threads beside an endless loop of another program on each core, against one there (wall time, medians, {among})")
    heading("kernel", "serial", "parallel / serial", "limit")
    for name in names:
        busy_kernel(moult, name)
    busy_arrays(moult)


def version(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True).stdout.splitlines()[0]
    except (OSError, IndexError):
        return "not installed"


def heading(*columns):
    print("\n| " + " | ".join(columns) + " |\n| --- |" + " ---: |" * (len(columns) - 1), flush=True)


def main():
    moult, names = os.path.abspath(sys.argv[1]), sys.argv[2:] or list(KERNELS)
    if "BENCH_SESSION" in os.environ:
        busy_part(moult, names)
        return 0
    parts = os.environ.get("PARTS", "kernels programs arrays peers compile busy").split()
    os.makedirs(os.path.join(OUT, "compile"), exist_ok=True)
    print(f"{os.cpu_count()} processors; load {os.getloadavg()[0]:.1f}; {version(moult, '--version')}; {version('gcc', '--version')}; hand C: `{CFLAGS}`")
    print(f"least of {ROUNDS} to {4 * ROUNDS} interleaved runs (more until the least has settled); one thread: processor time, two: wall "
          f"time, {'in front of other jobs (SCHED_FIFO)' if may_be_first() else 'among the other jobs'};\nratios are moult / hand-written C on as many threads, both in this run; bold: past its limit")
    names = [name for name in names if name in KERNELS]
    if "kernels" in parts:
        heading("kernel", "hand C, 1 thread", "moult / C", "limit", "unchecked / checked (above 0.9)", "hand C, 2 threads", "moult / C", "same result")
        for name in names:
            kernel_row(moult, name)
    if "programs" in parts:
        programs.table(moult, OUT, ROUNDS, sys.argv[2:])
    if "arrays" in parts:
        subprocess.run([PYTHON, os.path.join(HERE, "arrays.py"), moult, OUT, str(ROUNDS), CFLAGS])
    if "peers" in parts:
        print("\nOther compilers on the same unannotated functions, one thread, as ratios to hand-written C (- : not installed, "
              "or it cannot compile the program); " + "; ".join(peers.versions()))
        heading("kernel", "moult", *peers.PEERS, "same result")
        for name in names:
            peer_row(moult, name)
    if "compile" in parts:
        print("\nCompiling, processor time")
        heading("file", "moult c (limit 20 ms)", "moult build (limit 1.0 s)")
        for name in sorted(os.listdir(os.path.join(ROOT, "examples"))):
            if name.endswith(".py") and not name.endswith("_run.py"):
                compile_row(moult, name)
    if "busy" in parts:
        busy_part(moult, names)
    return 0


if __name__ == "__main__":
    sys.exit(main())

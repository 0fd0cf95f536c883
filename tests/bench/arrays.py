#!/usr/bin/env python3
"""arrays.py -- the kernels on NumPy arrays and the whole call on lists, from CPython; run by bench.py.

usage: arrays.py MOULT OUT ROUNDS CFLAGS          environment: BENCH_BUSY: one row of bench.py's table of a busy machine
"""
import ctypes
import importlib.util
import os
import subprocess
import sys
import time

import numpy as np

MOULT, OUT, ROUNDS, CFLAGS = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
HERE = os.path.dirname(os.path.abspath(__file__))
EXAMPLES = os.path.join(os.path.dirname(os.path.dirname(HERE)), "examples")


def pointer(array):
    return array.ctypes.data_as(ctypes.c_void_p)


def least(*calls):
    """As in bench.py: processor time where there is one thread; until the least times have settled."""
    clock = time.process_time if os.environ["OMP_NUM_THREADS"] == "1" else time.perf_counter
    best = [float("inf")] * len(calls)
    rounds = quiet = 0
    while rounds < ROUNDS or (quiet < ROUNDS // 2 and rounds < 4 * ROUNDS):
        rounds, quiet = rounds + 1, quiet + 1
        for at, call in enumerate(calls):
            start = clock()
            call()
            seconds = clock() - start
            if seconds < 0.98 * best[at]:
                quiet = 0
            best[at] = min(best[at], seconds)
    return best


def report(name, hand, ours, unchecked, limit, same):
    threads = os.environ.get("OMP_NUM_THREADS")
    ratio, gain = f"{ours / hand:.2f}", f"{unchecked / ours:.2f}"
    ratio = f"**{ratio}**" if limit != "-" and float(ratio) > limit else ratio
    gain = f"**{gain}**" if float(gain) <= 0.9 else gain
    print(f"| {name} | {threads} | {hand * 1e3:.2f} ms | {ratio} | {limit} | {gain} | {'yes' if same else 'NO'} |", flush=True)


def load(name, folder):
    """A module of moult's; its unchecked twin has the same name and another folder."""
    spec = importlib.util.spec_from_file_location(name, os.path.join(folder, name + ".abi3.so"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def dye(size):
    first = np.zeros((size, size))
    first[size * 4 // 10:size // 2, size * 4 // 10:size // 2] = 0.005
    return first


def steps_of(module, a, b, steps):
    for _ in range(steps // 2):
        module.evolve(a, b, 1.0, 0.1)
        module.evolve(b, a, 1.0, 0.1)


def evolve(kernels, module, unchecked, size, steps):
    """Both on the same memory, whose pages decide a large part of the time."""
    first = dye(size)
    a, b = first.copy(), np.zeros((size, size))
    extent, rates = [ctypes.c_long(size)] * 2, [ctypes.c_double(1.0), ctypes.c_double(0.1)]

    def hand():
        for _ in range(steps // 2):
            kernels.evolve(pointer(a), pointer(b), *extent, *rates)
            kernels.evolve(pointer(b), pointer(a), *extent, *rates)

    def ours():
        steps_of(module, a, b, steps)

    results = []
    for call in (hand, ours):
        a[:], b[:] = first, 0
        call()
        results.append(a.copy())
    best = least(hand, ours, lambda: steps_of(unchecked, a, b, steps))
    report(f"evolve on arrays, {size} x {size}, {steps} steps", *best, 1.05, np.array_equal(*results))


def julia(kernels, arrays, lists):
    """arrays, lists: the module and its unchecked twin."""
    width = 1000
    axis = np.linspace(-1.8, 1.8, width)
    zs = (axis[None, :] + 1j * axis[::-1, None]).ravel()
    cs = np.full(len(zs), -0.62772 - 0.42193j)
    counts = [np.zeros(len(zs), dtype=np.int32), np.zeros(len(zs), dtype=np.int32)]
    z_list, c_list, result = zs.tolist(), cs.tolist(), [None]

    def hand():
        kernels.julia(ctypes.c_long(300), pointer(zs), pointer(cs), pointer(counts[0]), ctypes.c_long(len(zs)))

    def on_arrays(module):
        return lambda: module.calculate_z(300, zs, cs, counts[1])

    def on_lists(module):
        def call():
            result[0] = module.calculate_z(300, z_list, c_list)
        return call

    best = least(hand, *map(on_arrays, arrays), *map(on_lists, lists))
    report("Julia on arrays", best[0], best[1], best[2], 1.0, np.array_equal(*counts))
    report("Julia on lists, whole call from CPython", best[0], best[3], best[4],
           1.45 if os.environ["OMP_NUM_THREADS"] == "1" else "-", counts[0].tolist() == result[0])


def busy():
    """evolve on 512 x 512 as bench.py wants it: seconds and a result."""
    module = load("diffusion_numpy", OUT)
    a, b = dye(512), np.zeros((512, 512))
    steps_of(module, a, b, 2)
    start, used = time.perf_counter(), time.process_time()
    steps_of(module, a, b, 1000)
    print("seconds", time.perf_counter() - start, time.process_time() - used)
    print(float(a.sum()))


def build_all():
    library = os.path.join(OUT, "arrays.so")
    subprocess.run(["gcc", *CFLAGS.split(), "-shared", "-fPIC", os.path.join(HERE, "arrays.c"), "-o", library], check=True)
    os.makedirs(os.path.join(OUT, "unchecked"), exist_ok=True)
    for name in ("julia_numpy", "julia_list", "diffusion_numpy"):
        for folder, flags in ((OUT, []), (os.path.join(OUT, "unchecked"), ["--unchecked"])):
            subprocess.run([MOULT, "build", os.path.join(EXAMPLES, name + ".py"), "-o",
                            os.path.join(folder, name + ".abi3.so"), *flags], check=True)


def main():
    if "BENCH_BUSY" in os.environ:
        busy()
        return
    if "OMP_NUM_THREADS" not in os.environ:
        build_all()
        print("\n| from CPython | threads | hand C | moult / C | limit | unchecked / checked (above 0.9) | same result |\n"
              "| --- | ---: | ---: | ---: | ---: | ---: | --- |", flush=True)
        for threads in ("1", "2"):
            subprocess.run([sys.executable, *sys.argv], env=dict(os.environ, OMP_NUM_THREADS=threads))
        return
    try:
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(10))  # as in bench.py
    except OSError:
        pass
    julia_list, julia_numpy, diffusion = [[load(name, folder) for folder in (OUT, os.path.join(OUT, "unchecked"))]
                                          for name in ("julia_list", "julia_numpy", "diffusion_numpy")]
    kernels = ctypes.CDLL(os.path.join(OUT, "arrays.so"))
    julia(kernels, julia_numpy, julia_list)
    evolve(kernels, *diffusion, 512, 100)
    evolve(kernels, *diffusion, 2048, 10)


if __name__ == "__main__":
    main()

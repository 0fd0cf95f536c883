#!/usr/bin/env python3
"""fuzz.py -- random programs against CPython, random bytes against `moult check`.

usage: tests/fuzz.py MOULT programs FIRST COUNT      compares COUNT generated programs, from seed FIRST (which of
                                                    the generators: GENERATORS, or ONLY=KindGenerator)
       tests/fuzz.py MOULT bytes SECONDS             damaged and random files: no crash, no hang, no C compiler error

environment: FLAGS (more flags for moult), JOBS, OUT.
A program that differs (or is refused) is kept as build/fuzz/seed-N.py, a damaged file that crashes as build/fuzz/crash-N.py.
One that fills the memory or goes on for a minute under CPython (a list that is extended by itself) is told apart: when
memory ends is no part of Python.
"""
import collections
import concurrent.futures
import os
import random
import re
import shlex
import subprocess
import sys
import time

import run as runner
from generate import Generator
from generate_kinds import KindGenerator
from generate_objects import ObjectGenerator
from generate_rich import RichGenerator
from generate_try import TryGenerator
from generate_unions import UnionGenerator
from generate_weave import WeaveGenerator
from generate_wide import WideGenerator

HERE = os.path.dirname(os.path.abspath(__file__))
GENERATORS = [Generator, ObjectGenerator, TryGenerator, RichGenerator, WideGenerator, RichGenerator, ObjectGenerator, RichGenerator,
              KindGenerator, KindGenerator, UnionGenerator, UnionGenerator, WeaveGenerator, WeaveGenerator]
ONLY = os.environ.get("ONLY")  # the name of one generator
OUT = os.environ.get("OUT") or os.path.join(os.path.dirname(HERE), "build", "fuzz")


def compare(moult, seed):
    path = os.path.join(OUT, f"seed-{seed}.py")
    generators = [made for made in GENERATORS if ONLY in (None, made.__name__)]
    generator = generators[seed % len(generators)]
    with open(path, "w") as file:
        file.write(generator(seed).program())
    wrong = runner.check(moult, path, ["-O0"] + shlex.split(os.environ.get("FLAGS", "")), ["2"])
    if not wrong:
        os.unlink(path)
    return wrong


def runs_away(seed):
    out, err, status = runner.run([runner.PYTHON, os.path.join(OUT, f"seed-{seed}.py")], "", OUT, timeout=60)
    return "MemoryError" in out + err or (err, status) == runner.TIMED_OUT


def programs(moult, first, count):
    failed, filled, refused = 0, 0, collections.Counter()
    with concurrent.futures.ThreadPoolExecutor(int(os.environ.get("JOBS", "2"))) as pool:
        seeds = range(first, first + count)
        for seed, wrong in zip(seeds, pool.map(lambda seed: compare(moult, seed), seeds)):
            reasons = re.findall(r"^error\[E0\d+\]: .*", wrong, re.M) if "\nmoult ended with 1\n" in wrong else []
            if reasons:
                refused[reasons[0]] += 1
            elif wrong and runs_away(seed):
                filled += 1
            elif wrong:
                failed += 1
                print(f"FAIL seed {seed}\n{wrong}\n", flush=True)
            if (seed - first + 1) % 500 == 0:
                print(f"{seed - first + 1} programs, {failed} failed", flush=True)
    for reason, times in refused.most_common():
        print(f"{times} refused: {reason}")
    print(f"{count - failed - filled - refused.total()} passed, {failed} failed, {refused.total()} refused, {filled} ran away")
    return failed


def corpus():
    paths = [os.path.join(folder, name) for folder in ("run", "errors", "types", "parallel")
             if os.path.isdir(os.path.join(HERE, folder))
             for folder in [os.path.join(HERE, folder)] for name in os.listdir(folder) if name.endswith(".py")]
    return [open(path, "rb").read() for path in sorted(paths)]


def damage(chance, texts):
    """One file: random bytes, a truncation, or a program with a few edits."""
    text = bytearray(chance.choice(texts))
    form = chance.randrange(6)
    if form == 0:
        return bytes(chance.randrange(256) for _ in range(chance.randrange(400)))
    if form == 1:
        return bytes(text[:chance.randrange(len(text) + 1)])
    pieces = [b"(", b")", b"[", b"]", b":", b"\n", b"    ", b"\t", b"'", b'"', b"if", b"for", b"lambda", b"def f(", b"=", b"*",
              b"**", b",", b"yield", b"return", b"\xff", b"\0", b"0x", b"1e999", b"f'{", b"}", b"not", b"in", b"\\", b"#"]
    for _ in range(chance.randrange(1, 12)):
        at = chance.randrange(len(text) + 1)
        edit = chance.randrange(4)
        if edit == 0:
            text[at:at] = chance.choice(pieces)
        elif edit == 1:
            del text[at:at + chance.randrange(1, 8)]
        elif edit == 2:
            other = chance.choice(texts)
            start = chance.randrange(len(other) + 1)
            text[at:at] = other[start:start + chance.randrange(60)]
        else:
            text[at:at + 1] = bytes([chance.randrange(256)])
    return bytes(text)


def survive(moult, seed, texts):
    chance = random.Random(seed)
    path = os.path.join(OUT, f"crash-{seed}.py")
    with open(path, "wb") as file:
        file.write(damage(chance, texts))
    command = [moult, "c" if seed % 4 == 0 else "check", path]
    if seed % 4 == 1:
        command = [moult, "build", "--exe", "-O0", path, "-o", path + ".out"]
    try:
        done = subprocess.run(command, capture_output=True, timeout=60)
        status, shown = done.returncode, done.stderr
    except subprocess.TimeoutExpired:
        status, shown = "a hang", b""
    if os.path.exists(path + ".out"):
        os.unlink(path + ".out")
    if status in (0, 1):
        os.unlink(path)
        return ""
    return f"{' '.join(command)} ended with {status}\n{shown[-1500:].decode('utf-8', 'replace')}"


def damaged(moult, seconds):
    texts, end, seed, failed = corpus(), time.time() + seconds, int(time.time()), 0
    while time.time() < end:
        wrong = survive(moult, seed, texts)
        seed += 1
        if wrong:
            failed += 1
            print(f"FAIL {wrong}\n", flush=True)
    print(f"{seed - int(end - seconds) - failed} passed, {failed} failed")
    return failed


def main():
    moult, kind = os.path.abspath(sys.argv[1]), sys.argv[2]
    os.makedirs(OUT, exist_ok=True)
    os.environ["PYTHONWARNINGS"] = "ignore"
    if kind == "programs":
        return bool(programs(moult, int(sys.argv[3]), int(sys.argv[4])))
    return bool(damaged(moult, float(sys.argv[3])))


if __name__ == "__main__":
    sys.exit(main())

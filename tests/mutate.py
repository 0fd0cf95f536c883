#!/usr/bin/env python3
"""mutate.py -- the programs of tests/run with a few changes, against CPython.

usage: tests/mutate.py MOULT FIRST COUNT     environment: JOBS, FLAGS, OUT, ONLY (part of a program's name)

Seed N chooses one program and two to six changes of its tree: a constant becomes 0, -1, huge or empty, an argument None, two
statements change places, one is left out, doubled or put into a try. What CPython runs twice alike, whatever its hashes, must run
compiled alike: text, status and traceback. A refusal (E0...) is counted; what differs is kept as build/fuzz/mutant-N.py.
"""
import ast
import collections
import concurrent.futures
import os
import random
import re
import shlex
import subprocess
import sys
import warnings

import run as runner

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.environ.get("OUT") or os.path.join(os.path.dirname(HERE), "build", "fuzz")
NUMBERS = [0, 1, -1, 2, 3, 255, 2**31, 2**62, 2**63 - 1, -2**63, 10**30, True]
FLOATS = [0.0, 1.0, -0.5, 1e308, 5e-324, 3.0]
TEXTS = ["", "a", "é", "\0", "😀x", "12", " a b ", "A" * 70, "%s", "{}"]
OPERATORS = [ast.Add, ast.Sub, ast.Mult, ast.FloorDiv, ast.Mod, ast.BitAnd, ast.BitOr, ast.BitXor, ast.Div]
TESTS = [ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Eq, ast.NotEq, ast.In, ast.NotIn]
SKIPPED = re.compile(r"\bid\(|perf_counter|time\.|getrefcount|0x|urandom|getpid|sys\.set|gc\.|tracemalloc|range\(\d{6,}|subprocess|os\.")
CLASSES = ["ValueError", "KeyError", "TypeError", "Exception", "IndexError", "(AttributeError, ZeroDivisionError)"]


class Mutator:
    def __init__(self, seed, text):
        self.random = random.Random(seed)
        self.tree = ast.parse(text)
        self.texts = {id(part) for node in ast.walk(self.tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)}

    def nodes(self, *kinds):
        return [node for node in ast.walk(self.tree) if isinstance(node, kinds)]

    def blocks(self):
        return [block for node in ast.walk(self.tree) for name in ("body", "orelse", "finalbody")
                for block in [getattr(node, name, None)] if isinstance(block, list) and block]

    def constant(self):
        found = [node for node in self.nodes(ast.Constant) if id(node) not in self.texts and node.value is not Ellipsis]
        if not found:
            return False
        node = self.random.choice(found)
        kind = type(node.value)
        values = {int: NUMBERS, float: FLOATS, str: TEXTS, bytes: [b"", b"a", b"\xff\0"], bool: [True, False], type(None): [0, "", False]}
        node.value = self.random.choice(values.get(kind, [0]) if self.random.random() < 0.85 else [None, 0, "s", 1.5, b"b"])
        return True

    def container(self):
        found = self.nodes(ast.List, ast.Tuple, ast.Set, ast.Dict)
        found = [node for node in found if not isinstance(getattr(node, "ctx", None), (ast.Store, ast.Del))]
        if not found:
            return False
        node, form = self.random.choice(found), self.random.random()
        if isinstance(node, ast.Dict):
            if form < 0.5 or not node.keys:
                node.keys, node.values = [], []
            else:
                del node.keys[-1], node.values[-1]
        elif form < 0.4 and not isinstance(node, ast.Set):
            node.elts = []
        elif form < 0.7 and len(node.elts) > 1:
            del node.elts[self.random.randrange(len(node.elts))]
        elif node.elts:
            node.elts.append(self.random.choice(node.elts))
        return True

    def argument(self):
        found = [node for node in self.nodes(ast.Call) if node.args and getattr(node.func, "id", "") != "print"]
        if not found:
            return False
        node = self.random.choice(found)
        form, at = self.random.random(), self.random.randrange(len(node.args))
        if form < 0.5:
            node.args[at] = ast.Constant(None)
        elif form < 0.7:
            del node.args[at]
        elif form < 0.85:
            node.args.append(node.args[at])
        else:
            self.random.shuffle(node.args)
        return True

    def exchange(self):
        found = [block for block in self.blocks() if len(block) > 1]
        if not found:
            return False
        block = self.random.choice(found)
        at = self.random.randrange(len(block) - 1)
        block[at], block[at + 1] = block[at + 1], block[at]
        return True

    def statement(self):
        block, form = self.random.choice(self.blocks()), self.random.random()
        at = self.random.randrange(len(block))
        old = block[at]
        if isinstance(old, (ast.Import, ast.ImportFrom)):
            return False
        if form < 0.25:
            block[at] = ast.Pass()
        elif form < 0.5:
            block.insert(at, old)
        elif form < 0.7:
            caught = ast.parse(f"try: pass\nexcept {self.random.choice(CLASSES)} as error: print(type(error).__name__, error)").body[0]
            block[at] = caught
            caught.body = [old]
        elif form < 0.8:
            block[at] = ast.Try(body=[old], handlers=[], orelse=[], finalbody=ast.parse("print('finally')").body)
        elif form < 0.9:
            block[at] = ast.For(target=ast.Name("again", ast.Store()), iter=ast.parse("range(2)").body[0].value, body=[old], orelse=[], type_comment=None)
        else:
            block[at:at + 1] = [ast.If(test=ast.parse("'a' in 'b'").body[0].value, body=[ast.parse("raise KeyError('k')").body[0]], orelse=[]), old]
        return True

    def name(self):
        found = [node for node in self.nodes(ast.Name) if isinstance(node.ctx, ast.Load)]
        if len(found) < 2:
            return False
        self.random.choice(found).id = self.random.choice(found).id
        return True

    def operator(self):
        found = self.nodes(ast.BinOp, ast.AugAssign, ast.Compare, ast.BoolOp, ast.UnaryOp)
        if not found:
            return False
        node = self.random.choice(found)
        if isinstance(node, ast.Compare):
            node.ops[0] = self.random.choice(TESTS)()
        elif isinstance(node, ast.BoolOp):
            node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        elif isinstance(node, ast.UnaryOp):
            node.op = self.random.choice([ast.USub, ast.Not, ast.Invert])()
        elif isinstance(node, ast.BinOp) and self.random.random() < 0.3:
            node.left, node.right = node.right, node.left
        else:
            node.op = self.random.choice(OPERATORS)()
        return True

    def leave(self):
        loops = self.nodes(ast.For, ast.While)
        if not loops:
            return False
        body = self.random.choice(loops).body
        body.insert(self.random.randrange(len(body) + 1), self.random.choice([ast.Break(), ast.Continue()]))
        return True

    def program(self):
        changes = [self.constant, self.constant, self.container, self.argument, self.argument, self.exchange, self.statement, self.statement,
                   self.name, self.operator, self.leave]
        left = self.random.randint(2, 6)
        for _ in range(20):
            if left and self.random.choice(changes)():
                left -= 1
        return ast.unparse(ast.fix_missing_locations(self.tree)) + "\n"


def oracle(path, hashes):
    """What CPython does, None when it takes too long, too much memory, or is no program."""
    environment = dict(os.environ, PYTHONHASHSEED=hashes, PYTHONDONTWRITEBYTECODE="1", PYTHONIOENCODING="utf-8")
    try:
        done = subprocess.run([runner.PYTHON, path], stdin=subprocess.DEVNULL, capture_output=True, env=environment, timeout=5,
                              cwd=OUT, preexec_fn=runner.limit)
    except subprocess.TimeoutExpired:
        return None
    bad = done.returncode < 0 or len(done.stdout) > 200000 or any(word in done.stdout + done.stderr for word in
                                                                 (b"MemoryError", b"RecursionError", b"SyntaxError", b" at 0x", b"object.__"))
    return None if bad else (done.stdout, done.stderr, done.returncode)


def mutant(seed, paths):
    """The text of a mutant, None when it is as the program was."""
    text = open(paths[seed % len(paths)], encoding="utf-8").read()
    try:
        head = "".join(line + "\n" for line in text.split("\n") if re.match(r"#(flags|leaks): ", line))
        made = Mutator(seed, text).program()
        compile(made, "mutant", "exec")
        return None if made == ast.unparse(ast.parse(text)) + "\n" else head + made
    except (SyntaxError, ValueError, RecursionError, AttributeError):
        return None


def compare(moult, seed, paths):
    text = mutant(seed, paths)
    if text is None:
        return None
    path = os.path.join(OUT, f"mutant-{seed}.py")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    first = oracle(path, "1")
    if first is None or first != oracle(path, "2"):
        os.unlink(path)
        return None
    wrong = runner.check(moult, path, ["-O0"] + shlex.split(os.environ.get("FLAGS", "")), ["2"])
    if not wrong or refusal(wrong):
        os.unlink(path)
    return wrong


def refusal(wrong):
    reasons = re.findall(r"^error\[E0\d+\]: .*", wrong, re.M) if "\nmoult ended with 1\n" in wrong else []
    return reasons[0] if reasons else ""


def main():
    moult, first, count = os.path.abspath(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    os.makedirs(OUT, exist_ok=True)
    os.environ["PYTHONWARNINGS"] = "ignore"
    warnings.simplefilter("ignore")
    folder = os.path.join(HERE, "run")
    paths = sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".py") and os.environ.get("ONLY", "") in name)
    paths = [path for path in paths for text in [open(path, encoding="utf-8", errors="replace").read()]
             if not re.search(r"^#(args|stdin|skip):", text, re.M) and not SKIPPED.search(text)]
    random.Random(5).shuffle(paths)
    refused, passed, failed, unfit = collections.Counter(), 0, 0, 0
    with concurrent.futures.ThreadPoolExecutor(int(os.environ.get("JOBS", "2"))) as pool:
        seeds = range(first, first + count)
        for seed, wrong in zip(seeds, pool.map(lambda seed: compare(moult, seed, paths), seeds)):
            if wrong is None:
                unfit += 1
            elif not wrong:
                passed += 1
            elif refusal(wrong):
                refused[refusal(wrong)] += 1
            else:
                failed += 1
                print(f"FAIL seed {seed} of {os.path.basename(paths[seed % len(paths)])}\n{wrong}\n", flush=True)
    for reason, times in refused.most_common(20):
        print(f"{times} refused: {reason}")
    print(f"{passed} passed, {failed} failed, {refused.total()} refused, {unfit} unfit for CPython")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""large.py -- how moult's own time grows with a program: writes programs of 1k, 5k and 20k lines and times `moult c`.

usage: tests/bench/large.py MOULT [LINES...]      environment: SHAPE (mixed functions module objects), STATS=1 shows the phases
       tests/bench/large.py --print LINES SHAPE   prints one program

A program is made of units: functions that call earlier ones, module code with loops of its own, straight module code that
sets globals; or classes and functions that one main() calls, all of them.  The least user time of three runs counts.
"""
import os
import resource
import subprocess
import sys
import tempfile

FUNCTIONS = ['''
def smooth_{k}(values, rounds):
    out = values[:]
    for r in range(rounds):
        for i in range(1, len(values) - 1):
            out[i] = (values[i - 1] + values[i] + values[i + 1]) / 3.0
        values = out[:]
    total = 0.0
    for v in out:
        total += v
    return total
''', '''
def count_{k}(limit, step):
    found = []
    n = 2
    while n * n <= limit:
        prime = True
        for p in found:
            if n % p == 0:
                prime = False
                break
        if prime:
            found.append(n)
        n += step if n > 2 else 1
    return found
''', '''
def table_{k}(rows, columns):
    grid = [[0] * columns for _ in range(rows)]
    for i in range(rows):
        for j in range(columns):
            if i == 0 or j == 0:
                grid[i][j] = i + j
            else:
                grid[i][j] = (grid[i - 1][j] + grid[i][j - 1]) % 1000
    best = 0
    for row in grid:
        for cell in row:
            if cell > best:
                best = cell
    return best
''', '''
def words_{k}(text, width):
    lines = []
    line = ''
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = line + ' ' + word if line else word
    if line:
        lines.append(line)
    return lines
''', '''
def search_{k}(items, wanted):
    low, high = 0, len(items)
    while low < high:
        middle = (low + high) // 2
        if items[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    if low < len(items) and items[low] == wanted:
        return low
    raise ValueError('no ' + str(wanted))
''', '''
def chain_{k}(n):
    a, b, c = n, n + 1, n + 2
    for step in range(n):
        if step % 3 == 0:
            a = (a + b) % 1009
        elif step % 3 == 1:
            b = (b + c) % 1013
        else:
            c = (c + a) % 1019
    {calls}
    return a + b + c
''', '''
def main_{k}():
    data = count_{k}(60, 1)
    print(search_{k}(data, data[2]), chain_{k}(9), table_{k}(4, 5))
    print(f'{{smooth_{k}([1.0, 2.0, 4.0], 3):.3f}}', words_{k}('one two three ' + str({k}), 9))


main_{k}()
''']

MODULE = ['''
size_{k} = 10 + {k} % 7
data_{k} = [i * i % 17 for i in range(size_{k})]
for i_{k} in range(1, size_{k}):
    if data_{k}[i_{k}] < data_{k}[i_{k} - 1]:
        data_{k}[i_{k}] += 1
print('data', {k}, sum(data_{k}), max(data_{k}))
''', '''
sorted_{k} = sorted(data_{data})
print('found at', search_{search}(sorted_{k}, sorted_{k}[{k} % 5]))
print(count_{count}(100, 2), table_{table}(3, 4), chain_{chain}(5))
''', '''
left_{k}, right_{k} = 0, size_{data}
while left_{k} < right_{k}:
    middle_{k} = (left_{k} + right_{k}) // 2
    if middle_{k} * middle_{k} < {k}:
        left_{k} = middle_{k} + 1
    else:
        right_{k} = middle_{k}
print(left_{k}, right_{k} - left_{k})
''', '''
total_{k} = 0.0
for row_{k} in range(4):
    for column_{k} in range(5):
        total_{k} += row_{k} * 1.5 - column_{k}
print(f'total {{total_{k}:.2f}} {{smooth_{smooth}([1.0, 2.0, 4.0], 2):.3f}}')
''', '''
name_{k} = 'unit' + str({k})
for word_{k} in words_{words}('one two three four ' + name_{k}, 9):
    print(word_{k}, len(word_{k}))
width_{k} = len(name_{k}) * 2
height_{k} = width_{k} + size_{data}
print(width_{k} * height_{k} - {k})
''']


OBJECT = '''
class Account_{k}:
    def __init__(self, owner):
        self.owner = owner
        self.entries = []

    def book(self, count):
        table = {{}}
        for at in range(count):
            table[at] = at * {k}
        self.entries.append(count)
        return sum(table.values())


def pick_{k}(count, items):
    found = []
    for at in range(count):
        try:
            found.append(items[at] + {k})
        except IndexError as error:
            print(error)
    return found
'''


def objects(lines):
    count = lines // (OBJECT.count("\n") + 1)
    calls = "".join(f"    print(pick_{k}({k % 7}, [1, 2, {k}]), Account_{k}('a').book(2))\n" for k in range(count))
    return "".join(OBJECT.format(k=k) for k in range(count)).lstrip("\n") + "\n\ndef main():\n" + calls + "\n\nmain()\n"


def program(lines, shape):
    if shape == "objects":
        return objects(lines)
    out, made, k = [], 0, 0
    while made < lines:
        texts = FUNCTIONS if shape != "module" or k == 0 else []
        if texts:
            last = k        # the functions that module code calls
        calls = f"a += chain_{k - 1}(3)" if k % 5 else "a += 1"
        for text in texts + (MODULE if shape != "functions" or k == 0 else []):
            out.append(text.format(k=k, calls=calls, data=k, search=last, count=last, table=last, chain=last, smooth=last,
                                   words=last))
            made += text.count("\n")
        k += 1
    return "".join(out).lstrip("\n")


def user_seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode:
        raise SystemExit(done.stderr.decode()[-2000:])
    if os.environ.get("STATS"):
        sys.stderr.write(done.stderr.decode())
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before, done.stdout.count(b"\n")


def main():
    if sys.argv[1] == "--print":
        print(program(int(sys.argv[2]), sys.argv[3]), end="")
        return
    moult, sizes = sys.argv[1], [int(size) for size in sys.argv[2:]] or [1000, 5000, 20000]
    print("| program | lines | C lines | seconds | ms per 1,000 lines |\n|---|--:|--:|--:|--:|")
    for shape in os.environ.get("SHAPE", "mixed functions module objects").split():
        for size in sizes:
            text = program(size, shape)
            with tempfile.TemporaryDirectory() as folder:
                path = os.path.join(folder, "large.py")
                with open(path, "w") as file:
                    file.write(text)
                runs = [user_seconds([moult, "c", path] + ["--stats"] * bool(os.environ.get("STATS")))
                        for _ in range(1 if os.environ.get("STATS") else 3)]
            seconds, lines = min(runs)
            count = text.count("\n")
            print(f"| {shape} | {count} | {lines} | {seconds:.2f} | {seconds / count * 1e6:.0f} |", flush=True)


main()

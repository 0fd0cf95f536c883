import os
name = "/tmp/moult_file_loops_%d" % os.getpid()
with open(name, "w") as f:
    for i in range(1000):
        print(i, i * i, "x" * (i % 50), file=f)
words = chars = lines = 0
for line in open(name):
    lines += 1
    chars += len(line)
    words += len(line.split())
print(lines, words, chars)
total = 0
for i, line in enumerate(open(name), 1):
    a = line.split()
    total += int(a[1]) * i
print(total)
for line, other in zip(open(name), open(name)):
    if line != other:
        print("differ")
print(sum(1 for line in open(name)), max(len(line) for line in open(name)), len(list(open(name))), len(open(name).readlines()))
print(sorted(open(name))[3], [line.split()[0] for line in open(name) if line.startswith("99")])
for line in open(name):
    if line.startswith("5 "):
        print(line.strip())
        break
else:
    print("none")
for line in open(name):
    pass
else:
    print("all", line.strip()[:3])
f = open(name)
header = next(f)
rest = [line for line in f]
print(repr(header), len(rest), "7 49 xxxxxxx\n" in open(name), "no" in open(name))
a, b, *more = open(name)
print(a, b, len(more))
print(len("".join(open(name))))

os.remove(name)

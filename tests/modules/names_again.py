"""A name that a module binds again and again: of one type, of several, deleted, in loops that do not run."""
data = [3, 4]
empty = data[2:]
for i in data:
    x = i * 0.5
for i in empty:
    y = i
for i in range(len(data)):
    x = i + 0.25
name = "a"
name = name + "b"
name = len(name)
name = "c" * name
gone = 1
print(gone)
del gone
if len(data) > 5:
    gone = 2
twice = 1
print(twice)
del twice
twice = 2
for never in empty:
    print(never)
for never in empty:
    print(never + 1)
big = 1
for step in range(70):
    big = big * 3
for step in data:
    big = big + step
big = big - 1
maybe = None
maybe = 5
maybe = None
flag = True
flag = len(data) > 2

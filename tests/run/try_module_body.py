import math
try:
    root = math.sqrt(-1)
except ValueError as e:
    root = str(e)
print(root)
total = 0
for text in ["1", "x", "3"]:
    try:
        total += int(text)
    except ValueError:
        print("skip", text)
        continue
    finally:
        print("total", total)
else:
    print("all")
try:
    for k in range(10):
        if k == 4:
            raise StopIteration(k)
except StopIteration as stop:
    print("stopped at", stop.value)
print(k)
try:
    x = 1
    y = x // 0
    z = 2
except ZeroDivisionError:
    print(x)
try:
    print(y)
except NameError as e:
    print(e)
if total:
    try:
        pass
    finally:
        print("in if")


def later():
    return name


try:
    print(later())
except NameError as e:
    print(e)
name = "now"
print(later())

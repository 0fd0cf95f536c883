"""Exceptions raised and caught in loops: from a function's depth, in place, from operations that fail, through finally."""
import sys


class Machine:
    def __init__(self):
        self.stack = []
        self.faults = 0

    def pop(self):
        if not self.stack:
            raise IndexError("empty stack")
        return self.stack.pop()

    def run(self, code):
        for instruction in code:
            try:
                if instruction < 0:
                    raise ValueError("bad instruction")
                if instruction < 100:
                    self.stack.append(instruction)
                elif instruction == 100:
                    b = self.pop()
                    a = self.pop()
                    self.stack.append(a + b)
                elif instruction == 101:
                    b = self.pop()
                    a = self.pop()
                    self.stack.append(a // b)
                else:
                    self.pop()
            except IndexError:
                self.faults += 1
                self.stack.append(1)
            except ZeroDivisionError:
                self.faults += 2
            except ValueError:
                self.faults += 3


def parse(text):
    try:
        return int(text)
    except ValueError:
        return -1


def deep(n, limit):
    if n == 0:
        if limit % 3 == 0:
            raise KeyError(limit)
        return 1
    return deep(n - 1, limit) + 1


def guarded(n):
    total = cleaned = 0
    for i in range(n):
        try:
            try:
                total += deep(8, i)
            finally:
                cleaned += 1
        except KeyError:
            total -= 1
    return total, cleaned


def main(count):
    code = []
    state = 7
    for i in range(count):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        code.append((state >> 10) % 120 - 8)
    machine = Machine()
    machine.run(code)
    print(machine.faults, len(machine.stack))
    texts = ["12", "x", "-7", "", "4 4", "99"]
    print(sum([parse(texts[i % 6]) for i in range(count)]))
    print(guarded(count // 2))
    table = {i: i * i for i in range(0, 100, 3)}
    found = missed = 0
    for i in range(count):
        try:
            found += table[i % 100]
        except KeyError:
            missed += 1
    print(found, missed)


main(int(sys.argv[1]))

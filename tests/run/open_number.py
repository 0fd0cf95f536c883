#stdin: "3 4\nfive\n\xe9"
# open(0): standard input as a file of its own; a descriptor of any other file; what is no descriptor.
import os
import sys


def lines_of(source):
    with open(source, encoding="utf-8") as file:
        return [line.rstrip("\n") for line in file]


source = sys.argv[1] if len(sys.argv) > 1 else 0
print(lines_of(source))
try:
    print(open(0).read())
except OSError as error:
    print(error, error.errno, error.filename)

with open("numbers.txt", "w") as out:
    out.write("1\r\n22\n")
print(["".join(column) for column in zip(*open("numbers.txt"))])
number = os.open("numbers.txt", os.O_RDONLY)
file = open(number, newline="")
print(file, file.readlines(), file.fileno() == number, file.mode)
file.close()
try:
    os.close(number)
except OSError as error:
    print("closed with its file:", error)
binary = open(os.open("numbers.txt", os.O_RDONLY), "rb")
print(binary.read(), binary.closed)
print(open(os.open("numbers.txt", os.O_RDONLY), mode="rb", buffering=0).read(3))
for choice in ["numbers.txt", os.open("numbers.txt", os.O_RDONLY), "nowhere.txt", -1, 4000, 2 ** 31, 2 ** 80, None]:
    try:
        print(open(choice).read().split())
    except (OSError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
os.remove("numbers.txt")

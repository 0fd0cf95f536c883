"""print, exit, streams: through Python."""
import sys


def say(n):
    for i in range(n):
        print("line", i, end=";\n")
    print("é😀", [1, "a"], None, sep="|")


def complain(text):
    print(text, file=sys.stderr)


def leave(status):
    sys.exit(status)


def arguments():
    return sys.argv[1:]


def written(text):
    return sys.stdout.write(text)


print("imported")
if __name__ == "__main__":
    say(1)
    complain("x")
    arguments()
    written("x")
    leave(3)

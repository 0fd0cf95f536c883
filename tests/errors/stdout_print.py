"""A print of the program's own, in one that sets sys.stdout."""
import io
import sys


def say(print):
    print("shadow")


got = []
say(got.append)
sys.stdout = io.StringIO()  #! E0300 a print of its own in a program that sets sys.stdout
print("x")

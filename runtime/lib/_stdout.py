"""_stdout: sys.stdout in a program that sets it; frontend/expand_stdout.c puts it in the place of that name."""
import sys


class _Streams:
    def __init__(self):
        self.out = sys.stdout

    def chosen(self, file):
        return self.out if file is None else file


streams = _Streams()

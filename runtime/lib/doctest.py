"""doctest: the examples in docstrings are functions of the program by now (frontend/expand_doctest.c); _Runner has
what they print compared and counted, and reports as CPython's DocTestRunner does.
"""
import sys
from collections import namedtuple
from io import StringIO
from traceback import format_exception, format_exception_only

TestResults = namedtuple("TestResults", "failed attempted")

DONT_ACCEPT_TRUE_FOR_1 = 1
DONT_ACCEPT_BLANKLINE = 2
NORMALIZE_WHITESPACE = 4
ELLIPSIS = 8
SKIP = 16
IGNORE_EXCEPTION_DETAIL = 32
COMPARISON_FLAGS = 63

_DIVIDER = "*" * 70
_BLANK = "<BLANKLINE>"


def _indented(text):
    return "".join(["    " + line if line != "\n" else line for line in text.splitlines(True)])


def _ascii(text):
    return text.encode("ASCII", "backslashreplace").decode("ASCII")


def _without_markers(want):
    return "\n".join(["" if line.startswith(_BLANK) and not line[len(_BLANK):].strip() else line
                      for line in want.split("\n")])


def _with_blank_lines(got):
    return "\n".join(["" if line.isspace() else line for line in got.split("\n")])


def _matches(want, got):
    """want's "..." stands for anything."""
    if "..." not in want:
        return want == got
    parts = want.split("...")
    start, end = 0, len(got)
    first, last = parts[0], parts[-1]
    if first:
        if not got.startswith(first):
            return False
        start = len(first)
    if last:
        if not got.endswith(last):
            return False
        end -= len(last)
    if start > end:
        return False
    for part in parts[1:-1]:
        start = got.find(part, start, end)
        if start < 0:
            return False
        start += len(part)
    return True


def _fits(want, got, flags):
    got, want = _ascii(got), _ascii(want)
    if got == want:
        return True
    if not flags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
        return True
    if not flags & DONT_ACCEPT_BLANKLINE:
        want, got = _without_markers(want), _with_blank_lines(got)
        if got == want:
            return True
    if flags & NORMALIZE_WHITESPACE:
        got, want = " ".join(got.split()), " ".join(want.split())
        if got == want:
            return True
    return bool(flags & ELLIPSIS) and _matches(want, got)


def _without_detail(message):
    end = len(message)
    newline, colon = message.find("\n"), message.find(":")
    if newline >= 0:
        end = newline
    if 0 <= colon < end:
        end = colon
    dot = message.rfind(".", 0, end)
    return message[dot + 1:end]


class _Runner:
    def __init__(self, filename, name, verbose, flags):
        self.filename = filename
        self.module = "__main__" if name is None else name
        self.verbose = "-v" in sys.argv if verbose is None else bool(verbose)
        self.global_flags = flags
        self.results = []
        self.output = StringIO()

    def begin(self, name, line):
        self.name = self.module + name[len("__main__"):]
        self.first = line
        self.failures = self.attempts = 0

    def end(self):
        self.results.append((self.name, self.failures, self.attempts))

    def tries(self, source, want, message, line, more, less):
        self.source, self.want, self.message, self.line = source, want, message, line
        self.flags = (self.global_flags | more) & ~less
        if self.flags & SKIP:
            return False
        self.attempts += 1
        self.output = StringIO()
        if self.verbose:
            sys.stdout.write("Trying:\n" + _indented(source))
            sys.stdout.write("Expecting:\n" + _indented(want) if want else "Expecting nothing\n")
        return True

    def show(self, text):
        print(text)

    def printed(self):
        got = self.output.getvalue()
        return got + "\n" if got and not got.endswith("\n") else got

    def finished(self):
        got = self.printed()
        if _fits(self.want, got, self.flags):
            self.succeeded()
        else:
            self.differs(got)

    def raised(self, error):
        got = self.printed()
        message = format_exception_only(type(error), error)[-1]
        if not self.message:
            self.head()
            sys.stdout.write("Exception raised:\n" + _indented("".join(format_exception(error))))
        elif _fits(self.message, message, self.flags) or (
                self.flags & IGNORE_EXCEPTION_DETAIL and
                _fits(_without_detail(self.message), _without_detail(message), self.flags)):
            self.succeeded()
        else:
            self.differs(got + "".join(format_exception(error)))

    def succeeded(self):
        if self.verbose:
            sys.stdout.write("ok\n")

    def head(self):
        self.failures += 1
        print(_DIVIDER)
        print(f'File "{self.filename}", line {self.first + self.line}, in {self.name}')
        print("Failed example:")
        sys.stdout.write(_indented(self.source))

    def differs(self, got):
        self.head()
        if not self.flags & DONT_ACCEPT_BLANKLINE:
            got = "".join([line if line.strip(" \n") or not line.endswith("\n") else _BLANK + "\n"
                           for line in got.splitlines(True)])
        if self.want and got:
            sys.stdout.write("Expected:\n" + _indented(self.want) + "Got:\n" + _indented(got))
        elif self.want:
            sys.stdout.write("Expected:\n" + _indented(self.want) + "Got nothing\n")
        elif got:
            sys.stdout.write("Expected nothing\nGot:\n" + _indented(got))
        else:
            sys.stdout.write("Expected nothing\nGot nothing\n")

    def summarize(self):
        untried = sorted([name for name, failures, attempts in self.results if not attempts])
        passed = sorted([(name, attempts) for name, failures, attempts in self.results if attempts and not failures])
        failed = sorted([result for result in self.results if result[1]])
        attempts = sum([result[2] for result in self.results])
        failures = sum([result[1] for result in self.results])
        if self.verbose:
            self.list_passed(untried, passed)
        if failed:
            print(_DIVIDER)
            print(len(failed), "items had failures:")
            for name, wrong, tried in failed:
                print(f" {wrong:3} of {tried:3} in {name}")
        if self.verbose:
            print(attempts, "tests in", len(self.results), "items.")
            print(attempts - failures, "passed and", failures, "failed.")
        if failures:
            print("***Test Failed***", failures, "failures.")
        elif self.verbose:
            print("Test passed.")
        return TestResults(failures, attempts)

    def list_passed(self, untried, passed):
        if untried:
            print(len(untried), "items had no tests:")
            for name in untried:
                print("   ", name)
        if passed:
            print(len(passed), "items passed all tests:")
            for name, attempts in passed:
                print(f" {attempts:3} tests in {name}")

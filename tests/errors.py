#!/usr/bin/env python3
"""errors.py -- every diagnostic: the code and text that a line's comment expects, no more and no less.

usage: tests/errors.py MOULT [NAME...]

In tests/errors/*.py a line says what is reported on it: `x = = 1  #! E0100 invalid syntax`; the text may be a part of the
message, several are parted by ` #! `.  A line that cannot carry a comment: `#!LINE E0102 text` anywhere in the file, or
in NAME.expect beside it.  Files that are no text stand in the table below.  Every row of frontend/diag.def must be
reached, except those in NOT_REACHED with their reason.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
FOLDER = os.path.join(HERE, "errors")
EXPECTATION = re.compile(r"#!(\d*) ([EWR]\d+) ?(.*?)(?= #!|$)")

BYTES = {
    "not UTF-8": (b"x = 1\ny = '\xff'\n", "E0002"),
    "NUL": (b"x = 1\0\n", "E0003"),
    "cookie": (b"# -*- coding: latin-1 -*-\nx = 1\n", "E0004"),
    "tabs": (b"if True:\n        x = 1\n\ty = 2\n", "E0107"),
    "backslash at end": (b"x = 1 + \\", "E0106"),
    "open string": (b"x = 'abc\n", "E0102"),
    "open triple": (b"x = '''abc\n", "E0102"),
    "brackets": (b"x = " + b"(" * 300 + b")" * 300 + b"\n", "E0104"),
    "indents": (b"".join(b" " * i + b"if x:\n" for i in range(150)) + b" " * 150 + b"x\n", "E0104"),
    "million brackets": (b"(" * 1000000, "E0104"),
    "deep sum": (b"x = 1" + b" + 1" * 100000 + b"\n", None),
    "not printable": (b"x = 1\x01\n", "E0105"),
}
NOT_REACHED = {
    "too_long": "needs 4 GiB of source",
    "no_module": "only without a library folder, which the command line always has",
}


def check(moult, path):
    done = subprocess.run([moult, "check", "--json", path], capture_output=True, text=True, timeout=60)
    if done.returncode not in (0, 1):
        return None, f"ended with {done.returncode}: {done.stderr[-800:]}"
    return json.loads(done.stdout or "[]"), ""


def expected_of(path):
    expected = []
    texts = [open(path, encoding="utf-8").read()]
    if os.path.exists(path[:-3] + ".expect"):
        texts.append(open(path[:-3] + ".expect", encoding="utf-8").read())
    for text in texts:
        for number, line in enumerate(text.split("\n"), 1):
            for at, code, message in EXPECTATION.findall(line):
                expected.append((int(at or number), code, message.strip()))
    return expected


def compare(expected, found):
    wrong, left = [], [(diag["line"], diag["code"], diag["text"]) for diag in found]
    for line, code, message in expected:
        match = [diag for diag in left if diag[0] == line and diag[1] == code and message in diag[2]]
        if match:
            left.remove(match[0])
        else:
            wrong.append(f"expected line {line}: {code} {message}")
    return wrong + [f"not expected line {line}: {code} {text}" for line, code, text in left]


def rows():
    text = open(os.path.join(os.path.dirname(HERE), "frontend", "diag.def")).read()
    return re.findall(r'^DIAG\((\w+), *"(\w+)"', text, re.M)


def main():
    moult, names = os.path.abspath(sys.argv[1]), sys.argv[2:]
    passed, failed, seen = 0, 0, set()

    def result(name, wrong):
        nonlocal passed, failed
        passed += not wrong
        failed += bool(wrong)
        if wrong:
            print(f"FAIL {name}\n" + "\n".join(wrong) + "\n", flush=True)

    for name in sorted(os.listdir(FOLDER)):
        if not name.endswith(".py") or (names and not any(part in name for part in names)):
            continue
        path = os.path.join(FOLDER, name)
        found, wrong = check(moult, path)
        seen.update(diag["code"] for diag in found or [])
        result(name, [wrong] if wrong else compare(expected_of(path), found))
    for name, (data, code) in BYTES.items():
        if names and name not in names:
            continue
        with tempfile.NamedTemporaryFile(suffix=".py") as file:
            file.write(data)
            file.flush()
            found, wrong = check(moult, file.name)
        seen.update(diag["code"] for diag in found or [])
        codes = [diag["code"] for diag in found or []]
        result(name, [wrong] if wrong else [] if code is None or code in codes else [f"expected {code}, found {codes}"])
    found, wrong = check(moult, os.path.join(FOLDER, "no such file.py"))
    seen.update(diag["code"] for diag in found or [])
    result("no such file", [] if found and found[0]["code"] == "E0001" else ["E0001 was expected"])
    found, wrong = check(moult, FOLDER)
    result("a folder", [] if found and found[0]["code"] == "E0001" else ["E0001 was expected"])
    if not names:
        missing = sorted({code for name, code in rows() if name not in NOT_REACHED} - seen)
        result("every code is reached", [f"no test reaches {code}" for code in missing])
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

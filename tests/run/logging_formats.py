# what formats ask of arguments and of records; filters that are functions; files that open late
import io
import logging
import os
import sys
import tempfile
import time
from collections import Counter, OrderedDict
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
logging.basicConfig(stream=sys.stdout, level=10, format="%(levelname)s %(message)s")
logging.info("saved %s", Path("a/b"))
logging.info("d %d", Decimal("3.7"))
logging.info("d %.2f", Decimal("3.756"))
logging.info("d %s %r", Decimal("3.756"), Fraction(3, 7))
logging.info("d %d", Fraction(22, 7))
logging.info("d %5.1f", Fraction(22, 7))
class C:
    def __index__(self):
        return 5
    def __float__(self):
        return 2.5
class D:
    def __int__(self):
        return 7
    def __str__(self):
        return "Ddd"
logging.info("d %d", C())
logging.info("d %x", C())
logging.info("d %f", C())
logging.info("d %d", D())
logging.info("d %s", D())
logging.info("d %s", "a")
logging.info("d %s", [1,2])
logging.info("d %s", (1,2))
logging.info("d %s", (1,))
logging.info("d %s", {1:2})
logging.info("d %(a)s", {"a":2})
logging.info("d %s", {"a":2})
logging.info("d %s", {})
logging.info("d %d", True)
logging.info("d %c", 65)
logging.info("d %c", "x")
logging.info("d %s", None)
logging.info("d %*d|", 5, 3)
logging.info("%5.*f|", 2, 3.14159)
logging.info("%.3s|%-10s|%r|%a", "abcdef", "x", "é", "é")
logging.info("%s", b"abc")
logging.info("%d%%", 50)
logging.raiseExceptions = False
logging.info("%", 50)
logging.raiseExceptions = True
logging.info(5)
logging.info([1])
logging.info(ValueError("x"))
logging.info("%s", ValueError("x"))
logging.info("%s %s", ValueError("x"), 5)
logging.info("%(a)s %(a)d %(b)5.1f%%", OrderedDict(a=5, b=Decimal("2.55")))
logging.info("%(x)d", Counter("xx"))
logging.info("whole %s", OrderedDict(a=5))
logging.info("star %*.*f|%-*d|", 8, 2, 3.14159, 4, 7)
class H(logging.Handler):
    def emit(self, record):
        print("H", record.levelname, self.format(record))
def flt(record):
    record.user = "bob"
    return "no" not in record.getMessage()
class F2(logging.Filter):
    def filter(self, record):
        record.ip = 5
        return True
log = logging.getLogger("a.b")
log.setLevel("DEBUG")
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("{levelname!r:>10} {{x}} {name} {user} {ip:03d} {message}", style="{"))
h.addFilter(flt)
h.addFilter(F2())
h.addFilter(lambda r: r.levelno > 10)
log.addHandler(h)
root = logging.getLogger()
root.removeHandler(root.handlers[0])
log.info("one"); log.info("no"); log.debug("two"); log.error("three %s", Path("x"))
print(h, logging.FileHandler("/tmp/x.log", delay=True), logging.NullHandler())
s = io.StringIO()
h2 = logging.StreamHandler(s)
h2.setFormatter(logging.Formatter("%(process)d %(relativeCreated)d %(created)f %(msecs)03d %(thread)d %(threadName)s %(processName)s|%(message)s"))
log.addHandler(h2)
log.info("zz")
parts = s.getvalue().split("|")[0].split()
print(int(parts[0]) == os.getpid(), 0 <= int(parts[1]) < 10000, abs(float(parts[2]) - time.time()) < 100, len(parts[3]), parts[5:], float(parts[2]) % 1 * 1000 // 1 == int(parts[3]))
h3 = logging.StreamHandler(sys.stdout)
h3.setFormatter(logging.Formatter("${levelname} $$5 $message $levelno", style="$", defaults={"q": "Q"}))
log.addHandler(h3)
log.warning("dd")
h3.setFormatter(logging.Formatter("%(q)s %(message)s", defaults={"q": "Q"}))
log.warning("dd2")
for bad in ("hello", "%(name)", "%(name)z", "%(name)-10s", "%(name)010d", "%(na me)s", "%(levelno)5.2f", "%(message)%"):
    try:
        logging.Formatter(bad)
        print("ok", bad)
    except ValueError as e: print(e)
for bad in ("hello", "{{name}}", "{name}"):
    try:
        logging.Formatter(bad, style="{")
        print("ok", bad)
    except ValueError as e: print(e)
for bad in ("hello", "$", "$name", "$$", "${name}", "$1"):
    try:
        logging.Formatter(bad, style="$")
        print("ok", bad)
    except ValueError as e: print(e)
try:
    logging.Formatter("x", style="?")
except ValueError as e: print(e)
p = os.path.join(tempfile.mkdtemp(), "x.log")
fh = logging.FileHandler(p, mode="x", encoding="latin-1", delay=True)
print(os.path.exists(p))
fh2 = logging.FileHandler(Path(p), "w")
fh2.close()
log.removeHandler(h3)
log.addHandler(fh2)
log.warning("nothing")
print(os.path.exists(p), open(p).read())
os.remove(p)
log.removeHandler(fh2)
log.addHandler(fh)
log.warning("é")
fh.close()
log.removeHandler(fh)
print(open(p, "rb").read(), isinstance(fh, logging.StreamHandler), fh.stream is None)
os.remove(p)
try:
    raise ZeroDivisionError("division by zero")
except ZeroDivisionError as e:
    err = e
h.setFormatter(logging.Formatter("%(message)s"))
log.error("x", exc_info=err)
log.error("x", exc_info=True)
log.error("x", exc_info=(None, None, None))
try:
    log.log("INFO", "x")
except TypeError as e: print(e)
try:
    logging.basicConfig(stream=sys.stdout, handlers=[h])
except ValueError as e: print(e)
try:
    logging.basicConfig(stream=sys.stdout, filename="x")
except ValueError as e: print(e)
print(logging.root.handlers)
hh = H()
hh.setFormatter(logging.Formatter("%(nope)s"))
print(h2.setStream(sys.stdout) is s)
log2 = logging.getLogger("q")
log2.propagate = False
h3.setFormatter(logging.Formatter("%(nope)s"))
log2.addHandler(h3)
logging.raiseExceptions = False
log2.warning("goes to stderr")
hh.name = "hh"
print(hh.name, hh.get_name(), hh.filters, hh)
logging.raiseExceptions = False
log2.warning("nothing")
clock = logging.Formatter("%(asctime)s %(message)s", "%Y")
clock.converter = time.gmtime
h3.setFormatter(clock)
log2.warning("year")
plain = logging.Formatter("%(asctime)s %(message)s")
plain.default_msec_format = None
plain.default_time_format = "%y"
h3.setFormatter(plain)
log2.warning("year")

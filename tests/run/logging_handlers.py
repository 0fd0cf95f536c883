# handlers, formatters and filters of the program; a file
import logging
import os
import sys
import tempfile
class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []
    def emit(self, record):
        self.lines.append((record.levelname, record.getMessage(), self.format(record)))
class Color(logging.Formatter):
    def format(self, record):
        return "<" + super().format(record) + ">"
class OnlyErrors(logging.Filter):
    def filter(self, record):
        return record.levelno >= logging.ERROR
def setup(name, path):
    logger = logging.getLogger(name)
    logger.setLevel(logging.DEBUG)
    fh = logging.FileHandler(path, mode="w", encoding="utf-8")
    fh.setLevel(logging.INFO)
    ch = logging.StreamHandler(sys.stdout)
    ch.setLevel(logging.ERROR)
    formatter = logging.Formatter("%(asctime)s - %(name)s - %(levelname)s - %(message)s")
    fh.setFormatter(formatter)
    ch.setFormatter(Color("%(message)s"))
    logger.addHandler(fh)
    logger.addHandler(ch)
    return logger
path = os.path.join(tempfile.mkdtemp(), "test.log")
log = setup("app", path)
h = ListHandler()
log.addHandler(h)
log.debug("d"); log.info("i %s", 1); log.error("e %s %s", "x", None)
quiet = logging.getLogger("app.quiet")
quiet.addHandler(logging.NullHandler())
quiet.addFilter(OnlyErrors())
quiet.info("no"); quiet.error("yes")
for line in h.lines: print(line)
logging.shutdown()
with open(path) as f:
    for line in f:
        print(line.rstrip()[26:], len(line.split(" - ")[0]))
os.remove(path)
os.rmdir(os.path.dirname(path))
logging.basicConfig(format="{levelname}:{message}", style="{", stream=sys.stdout, level="WARNING", force=True)
logging.info("z"); logging.warning("brace %s", {"k": 1})
print(len(log.handlers), logging.root is logging.getLogger(), log.parent is logging.root, quiet.parent is log, logging.getLogger("").name)
def audit(user, action, *, ok=True):
    log2 = logging.getLogger("audit")
    (log2.info if ok else log2.warning)("user=%s action=%s", user, action)
audit("a", "b", ok=False)

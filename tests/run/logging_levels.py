# levels, loggers below others, messages with arguments
import logging
import sys
logging.basicConfig(level=logging.INFO, format="%(levelname)-8s|%(name)s|%(message)s", stream=sys.stdout)
logging.debug("hidden")
logging.info("hello %s, you are %d years and %.2f", "Bob", 30, 1.5)
logging.warning("100%% sure %s", [1, 2])
logging.error("plain 100%")
log = logging.getLogger("app.db")
log.setLevel(logging.DEBUG)
log.debug("query %r took %5.1f ms", "select", 3.14159)
class P:
    def __str__(self): return "P!"
log.info("object %s", P())
log.warning(ValueError("bad thing"))
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("[%(name)s] %(message)s (%(levelno)d)"))
h.setLevel(logging.WARNING)
log.addHandler(h)
log.warning("twice")
log.info("once")
log.propagate = False
log.error("only handler")
print(log, logging.getLogger(), log.isEnabledFor(10), logging.getLogger("app.db") is log, log.getEffectiveLevel(), logging.getLevelName(30), logging.getLevelName("INFO"), log.hasHandlers())
try:
    raise ValueError("é")
except ValueError:
    log.exception("failed %s", 0)
child = log.getChild("sub")
child.critical("from child %s", 1)
logging.disable(logging.ERROR)
log.error("disabled")
logging.disable(logging.NOTSET)
log.error("enabled %d%%", 50)
try:
    log.setLevel("NOPE")
except ValueError as e: print(e)
log.setLevel("ERROR")
log.warning("no")
log.log(45, "level %s", 45)
log.error("%(a)s and %(b)d", {"a": 1, "b": 2})

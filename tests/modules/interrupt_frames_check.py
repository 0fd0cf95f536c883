import os
import resource
import signal
import sys
import threading
import time
import traceback

import interrupt_frames as m

compiled = not m.__file__.endswith(".py")


def interrupted(call, after=0.3):
    """The names of the frames that Ctrl-C left."""
    gun = threading.Thread(target=lambda: (time.sleep(after), os.kill(os.getpid(), signal.SIGINT)))
    start = time.perf_counter()
    try:
        gun.start()
        call()
        return "came to its end"
    except KeyboardInterrupt as error:
        late = time.perf_counter() - start > after + 1
        frames = [frame.name for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith("interrupt_frames.py")]
        return "late" if late else frames
    finally:
        gun.join()


def seen(call, allowed):
    """Which frames it is depends on the moment: it must be one of the allowed stacks, and not always the shortest."""
    found = interrupted(call)
    print("fine" if found in allowed else found)


xs = list(range(1000))
inner = [["outer", "middle"], ["outer", "middle", "inner"]]
seen(lambda: m.outer(xs, 10 ** 12), inner)
seen(lambda: m.longest(3), [["longest", "digits"]])
comprehension = [["rows", "<listcomp>"], ["rows", "<listcomp>", "inner"], ["rows"]]
seen(lambda: m.rows(10 ** 9), comprehension)
seen(lambda: m.table(10 ** 7, xs), [["table"], ["table", "inner"]])
seen(lambda: m.boundless(10 ** 13), [["boundless"]])
big = [5] * (10 ** 7)
ys = [0] * len(big)


def repeated():
    while True:
        m.elements(big, ys)


# conversion of the lists, too, is in this time: only that it ends is told
print("fine" if interrupted(repeated) != "came to its end" else "came to its end")

# nothing is left behind: memory does not grow with the number of interrupted calls
del big, ys


def kilobytes():
    return int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize() // 1024


def once():
    interrupted(lambda: m.outer(wide, 10 ** 12), 0.005)
    interrupted(lambda: m.longest(3), 0.005)


wide = list(range(200000))
for i in range(10):
    once()
before = kilobytes()
for i in range(40):
    once()
print("grew" if compiled and kilobytes() - before > 8000 else "fine")

import os
import signal
import threading
import time
import traceback

import interrupts


def shoot():
    time.sleep(0.2)
    os.kill(os.getpid(), signal.SIGINT)


xs = [1]
for call in (lambda: interrupts.spin(10 ** 13), lambda: interrupts.wait(1), lambda: interrupts.deep(80), lambda: interrupts.grid(10 ** 6, xs)):
    gun = threading.Thread(target=shoot)
    gun.start()
    start = time.perf_counter()
    try:
        call()
        print("came to its end")
    except KeyboardInterrupt as e:
        frames = [frame.name for frame in traceback.extract_tb(e.__traceback__) if frame.filename.endswith("interrupts.py")]
        print("late" if time.perf_counter() - start > 1.2 else "in time", frames[:1])
    gun.join()
print(xs, interrupts.deep(10), interrupts.spin(1000))
caught = []
signal.signal(signal.SIGINT, lambda *about: caught.append(len(about)))
gun = threading.Thread(target=shoot)
gun.start()
print(interrupts.deep(28), len(interrupts.grid(3, [0])), interrupts.spin(3 * 10 ** 6))
gun.join()
time.sleep(0.3)
print(caught)

import os
import signal
import subprocess
import time

import interrupts_short as m


def shoot():
    """From outside: a nested call keeps the lock that a thread of Python's would need."""
    return subprocess.Popen(["/bin/sh", "-c", f"sleep 0.2; kill -INT {os.getpid()}"])


def many():
    table = {}
    while True:
        m.tally(table, ["a", "b"])
        m.spin(50)


def stepped():
    for n in m.count(10 ** 9):
        m.spin(1)


def deep():
    while True:
        m.fib(6)


def slow(x):
    time.sleep(0.05)
    return x


def nested(x):
    return m.spin(3) + m.each([x], lambda y: y + m.spin(10 ** 12 if x == 3 else 1))


def ended(call):
    gun = shoot()
    start = time.perf_counter()
    try:
        call()
        print("came to its end")
    except KeyboardInterrupt:
        print("late" if time.perf_counter() - start > 1.2 else "in time", signal.getsignal(signal.SIGINT) is handler)
    gun.wait()


handler = signal.getsignal(signal.SIGINT)
for call in (many, stepped, deep, lambda: m.fib(90), lambda: m.each(list(range(200)), slow), lambda: m.each([1, 2, 3], nested),
             lambda: m.spin(10 ** 12), lambda: time.sleep(5)):
    ended(call)
    print(m.tally({}, ["x"]), m.spin(1000), list(m.count(3)))
caught = []
signal.signal(signal.SIGINT, lambda *about: caught.append(len(about)))
handler = signal.getsignal(signal.SIGINT)
gun = shoot()
end = time.perf_counter() + 0.5
while time.perf_counter() < end:
    m.spin(20)
gun.wait()
print(caught)
signal.signal(signal.SIGINT, signal.SIG_IGN)
gun = shoot()
print(m.each(list(range(10)), slow), m.spin(10 ** 6))
gun.wait()

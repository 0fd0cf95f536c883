import threading
from threading import Lock, RLock, Event
lock = threading.Lock()
count = 0
def add(n):
    global count
    with lock:
        for i in range(n): count += 1
add(5)
print(count, lock.locked(), lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(blocking=False), lock.acquire(timeout=0.01))
lock.release()
try: lock.release()
except RuntimeError as e: print(e)
r = RLock()
with r:
    with r:
        print("twice", r.acquire())
r.release()
try: r.release()
except RuntimeError as e: print(e)
e = Event()
print(e.is_set(), e.wait(0.01)); e.set(); print(e.is_set(), e.wait()); e.clear(); print(e.is_set())
class Counter:
    def __init__(self):
        self._lock = threading.RLock()
        self.n = 0
    def inc(self):
        with self._lock:
            self.n += 1
            return self.n
c = Counter(); c.inc(); print(c.inc())
class Single:
    _instance = None
    _lock = Lock()
    @classmethod
    def get(cls):
        if cls._instance is None:
            with cls._lock:
                if cls._instance is None:
                    cls._instance = cls()
        return cls._instance
print(Single.get() is Single.get())
s = threading.Semaphore(2)
with s: print(s.acquire(), s.acquire(False), s.acquire(timeout=0.01))
b = threading.BoundedSemaphore(1)
b.acquire(); b.release()
try: b.release()
except ValueError as x: print(x)
try: lock.acquire(False, 1)
except ValueError as x: print(x)
try:
    with lock: raise KeyError("k")
except KeyError: print(lock.locked())
print(threading.active_count())
data = threading.local()
data.value = 3
data.name = "x"
print(data.value, data.name, hasattr(data, "value"), hasattr(data, "other"), getattr(data, "other", None))
print(threading.current_thread().name, threading.current_thread() is threading.main_thread(), threading.main_thread().daemon)

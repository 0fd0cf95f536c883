import time

start = time.time()
a = time.perf_counter()
b = time.perf_counter()
n = time.perf_counter_ns()
print(start > 1.6e9, b >= a, isinstance(n, int), isinstance(start, float), time.monotonic() >= 0, time.process_time() >= 0.0)
time.sleep(0)
time.sleep(0.001)
elapsed = time.perf_counter() - a
print(0 < elapsed < 60, f"{elapsed:.0f}", int(elapsed), time.time_ns() > 10 ** 18, time.time() >= start)

import resource
import threading

import circles

for i in range(100):
    circles.keep_one(i)
print(circles.leave(1000))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for _ in range(40):
    assert circles.leave(20000) == 20000
grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
print(grown < 12000 or grown)
print(circles.sum_kept())


def work():
    for _ in range(20):
        assert circles.leave(2000) == 2000


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for _ in range(20):
    assert circles.leave(2000) == 2000
for thread in threads:
    thread.join()
print(circles.sum_kept())

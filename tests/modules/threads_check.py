import multiprocessing
import threading

import threads

results = []
workers = [threading.Thread(target=lambda: results.append((threads.count(100000), sum(threads.squares([0.5] * 50000)))))
           for _ in range(4)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print(results)
threads.squares([1.0] * 200000)
with multiprocessing.get_context("fork").Pool(2) as pool:
    print(pool.map(threads.count, [10, 100, 1000]), len(pool.map(threads.squares, [[1.0] * 300000])[0]))

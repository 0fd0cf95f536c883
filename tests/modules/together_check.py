import gc
import threading

import together

n = 20000 if together.__file__.endswith(".so") else 400


def parts(call, *lists):
    size = len(lists[0]) // 4
    workers = [threading.Thread(target=call, args=(*lists, k * size, (k + 1) * size)) for k in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


for k in range(4):
    ints, floats, rows = [k] * n, [0.0] * n, [[0.25, "x"][:1] for i in range(n)]
    kept = rows[:]
    parts(together.bump, ints)
    parts(together.shift, floats, rows)
    print(set(ints), set(floats), {row[0] for row in rows}, all(a is b for a, b in zip(rows, kept)))
one = 0.1 + 0.2
zs, xs = [1j * k for k in range(5)], [one, float("nan"), one, -0.0]
held = zs[2]
together.wave(zs)
print(zs, held)
together.shift(xs, [[1.5] for i in range(4)], 0, 1)
print(xs, one, xs[2] is one)
together.cut(xs, 3)
print(xs, one)
names = ["a", "é", "日本", "😀", "", "z\0", "\ud800", "x" * 100]
many = names + [str(k) for k in range(100)] + names
for given in (names, many):
    longer, same = together.words(given)
    print(same is given, [ascii(text) for text in longer if not text[0].isdigit()], longer[9:12])
made = together.pairs([("é", 2 ** 80, -0.0), ("", -1, float("inf"))] * 3)
gc.collect()
print(made, len({id(pair) for pair in made}))
for wrong in (["a"] * 100 + [1], ["a"] * 100 + [None]):
    try:
        together.words(wrong)
        print("accepted")
    except TypeError as e:
        if together.__file__.endswith(".so"):
            assert "names[100] is" in str(e), e

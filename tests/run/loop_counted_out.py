"""Short loops inside of loops that count from one constant to another."""

def blur(img, out):
    h, w = len(img), len(img[0])
    for y in range(1, h - 1):
        for x in range(1, w - 1):
            s = 0.0
            for dy in range(-1, 2):
                for dx in range(-1, 2):
                    s += img[y + dy][x + dx]
            out[y][x] = s / 9.0
    return out

def odd(n):
    t = 0
    for i in range(n):
        for k in range(3):
            t = t * 2 + k
        for k in range(6, 0, -2):
            t -= k
            if k == 4:
                continue
            t += i
        for m in range(2):
            last = m
            for q in range(2):
                t += q * m
        for z in range(0):
            t += 100
        for b in range(3):
            if t % 7 == b:
                break
            t += 1
        else:
            t += 5
    return t, k, last, b, m

def carried(n):
    prev = 0
    s = 0
    for i in range(n):
        for k in range(3):
            s = s * 3 + prev
            prev = k + i
    return s, prev

def changes(xs):
    for i in range(len(xs)):
        for k in range(2):
            k += i
            xs[i] += k
    return xs
img = [[float(i * j % 7) for j in range(6)] for i in range(5)]
print(blur(img, [[0.0] * 6 for _ in range(5)]), [odd(n) for n in (1, 2, 5)], carried(4), changes([1, 2, 3]))
try:
    print(odd(0))
except UnboundLocalError as e:
    print(e)

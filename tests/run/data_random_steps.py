import array
def run(seed, rounds):
    state = seed
    b = bytearray(b"start")
    a = array.array("h", [1, 2, 3])
    log = []
    for _ in range(rounds):
        state = (state * 1103515245 + 12345) & 0x7fffffff
        op = (state >> 8) % 26
        i = (state >> 4) % 23 - 11
        j = (state >> 12) % 23 - 11
        k = (state >> 16) % 7 - 3
        v = (state >> 20) % 300 - 20
        try:
            if op == 0: b.append(v)
            elif op == 1: b.insert(i, v)
            elif op == 2: log.append(b.pop(i))
            elif op == 3: b[i] = v
            elif op == 4: del b[i]
            elif op == 5: b[i:j] = bytes([abs(k)] * abs(k))
            elif op == 6: del b[i:j]
            elif op == 7: del b[i:j:k]
            elif op == 8: b[i:j:k] = bytes(len(b[i:j:k]))
            elif op == 9: b[i:j:k] = b"xy"
            elif op == 10: b += b[i:j]
            elif op == 11: b.extend(b)
            elif op == 12: b.reverse()
            elif op == 13: log.append(b.find(v & 255, i, j))
            elif op == 14: log.append(b.count(b[i:j]))
            elif op == 15: b *= abs(k) % 3
            elif op == 16: b.remove(v)
            elif op == 17: a[i] = v * 200
            elif op == 18: a.insert(i, v); log.append(a.pop(j))
            elif op == 19: a[i:j] = a[::k]
            elif op == 20: del a[i:j:k]
            elif op == 21: a.extend([v, k]); log.append(a.index(v))
            elif op == 22: a += a[i:j:k]
            elif op == 23:
                m = memoryview(b)
                m[i] = v
                b.append(1)
            elif op == 24:
                with memoryview(b)[i:j] as m:
                    m[k:] = bytes(len(m[k:]))
                    log.append(sum(m))
                b.append(2)
            else:
                b[i:j] = [v, k]
        except (IndexError, ValueError, OverflowError, BufferError, TypeError) as e:
            log.append(op)
            log.append(len(str(e)))
        if len(b) > 60: b = b[:7]
        if len(a) > 60: a = a[-5:]
    return b, a, log[-12:], sum(log) % 1000003
for s in range(60):
    print(s, *run(s * 7919 + 1, 300))

def t(f):
    try:
        print(repr(f()))
    except (ValueError, IndexError, TypeError, OverflowError, BufferError) as e:
        print(type(e).__name__, e)

def trap(b, which):
    if which == 0: b[100] = 1
    if which == 1: b[0] = -1
    if which == 2: b[10 ** 30] = 1
    if which == 3: del b[50]
    if which == 4: b.pop(99)
    if which == 5: b.remove(1)
    if which == 6: b.append(256)
    if which == 7: b.insert(0, 300)
    if which == 8: b[0:2] = [1, 300]
    if which == 9: b[::2] = b"x"
    if which == 10: b.extend([1, 999])
    if which == 11: b.index(b"zz")
    if which == 12: b.remove(257)
    if which == 13: bytearray(-1)
    if which == 14: bytearray.fromhex("4g")
    if which == 15: bytearray().pop()
    if which == 16: b[0] = 10 ** 30

for w in range(17):
    b = bytearray(b"abcdef")
    try:
        trap(b, w)
    except (ValueError, IndexError, TypeError, OverflowError, BufferError) as e:
        print(w, type(e).__name__, e, b)

b = bytearray(b"hello world")
print(b.split(), b.partition(b" "), b.rpartition(b"o"), b.replace(b"o", b"00"), b.title(), b.center(20, b"*"))
print(b.count(108), b.find(b"l", 4), b.rfind(b"l"), b.startswith(b"he"), b.endswith((b"x", b"ld")), b.hex(), b.hex(":", 2))
print(b.decode(), b.isalpha(), b.strip(b"hd"), b.translate(bytes(range(256)), b"l"), b.splitlines(), b.zfill(15), b.ljust(13), b.rjust(13))
print(b"-".join([b, bytearray(b"x")]), bytearray(b", ").join([b"a", b"b"]), bytearray(b"").join([]))
print(bytearray(5), bytearray([1, 2, 255]), bytearray(range(3)), bytearray("h\xe9", "utf-8"), bytearray("h\xe9", "latin-1"), bytearray((7, 8)), bytearray(bytearray(b"z")), bytearray(b"it's \"q\" \\ \n\x00\x7f\xff"))
c = b.copy(); c.clear(); print(c, b, c == b, c < b, b > b"hello", b >= bytearray(b"hello world"), b"hello world" == b, b != b"x")
c = b
c += b"!"
print(b is c, b)
c = c + b"?"
print(b is c, b, c)
b *= 2
print(b, 2 * bytearray(b"ab"), bytearray(b"ab") * 0, bytearray(b"ab") * -1)
b.reverse(); print(b); b.insert(0, 65); b.insert(-1, 66); b.insert(1000, 67); b.insert(-1000, 68); print(b, b.pop(), b.pop(0), b.pop(-2))
b[2:5] = []; b[0:0] = b"START"; b[len(b):] = b"END"; print(b)
b[::2] = bytes(len(b[::2])); print(b)
del b[::3]; print(b); del b[-1]; del b[1:3]; print(b); del b[5:1]; print(b)
b[3:1] = b"Q"; print(b)
b.extend(b"xy"); b.extend(bytearray(b"z")); b.extend([1, 2]); b.extend(range(3)); b.extend(x * 2 for x in range(4)); print(b)
b.extend(b); print(b)
print(list(b)[:5], sum(b), max(b), min(b), sorted(b)[:4], tuple(b)[:3], 120 in b, b"xy" in b, bytearray(b"zz") in b)
for i, x in enumerate(bytearray(b"ab")): print(i, x)
for x, y in zip(bytearray(b"abc"), b"def"): print(x, y)
for x in reversed(bytearray(b"abc")): print(x)
d = {bytes(bytearray(b"k")): 1}; print(d[b"k"], not bytearray(), bool(bytearray(b"a")), len(bytearray(3)))
x = bytearray(b"grow")
for v in x:
    if len(x) < 10: x.append(v)
print(x)
print(b"a" + bytearray(b"b"), bytearray(b"a") + b"b", b"%s" % b"q" if False else 1)
print(f"{bytearray(b'x')} {bytearray(b'y')!r}", str(bytearray(b"s")))
first, second = bytearray(b"pq"); print(first, second)
print([bytearray(b"a"), bytearray(b"b")], (bytearray(b"a"), 1), {"k": bytearray(b"v")})
print(isinstance(b, bytearray), isinstance(b, bytes), isinstance(b"", bytearray), type(b).__name__)

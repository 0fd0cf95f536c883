s = ""
for i in range(5):
    s += str(i)
    t = s
    s += "é" if i == 3 else "-"
print(s, t, len(s))
a = b = "x"
a += "y"
b = "z" + b
print(a, b)
parts = []
for c in "hello":
    parts.append(c.upper() if c in "aeiou" else c)
    parts[-1] += "."
print("".join(parts), parts)
rows = ["" for _ in range(3)]
for i in range(3):
    for j in range(i):
        rows[i] += "ab"[j % 2]
print(rows)
u = "a" * 3
v = u
u *= 2
u += v + u
print(u, v, u.count("a"), u[1:3] + v[::-1], u == "a" * 15)
w = "😀"
w += w[0] + "\0"
w = w + w.replace("\0", "|")
print(w, len(w), repr(w))
n = ""
while len(n) < 5:
    n = n + chr(ord("a") + len(n))
print(n, n[::-1], n[-1:] + n[:-1], n.title())

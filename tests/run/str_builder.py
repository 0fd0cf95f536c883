s = ""
for i in range(1000):
    s += chr(97 + i % 26)
t = s
s += "!"
print(len(s), len(t), s[-3:], t[-3:])
parts = []
for i in range(5):
    parts.append(str(i) * i)
print("".join(parts))

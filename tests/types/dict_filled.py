def fill(d, k, v):
    d[k] = v

def count(xs):
    d = {}
    for x in xs:
        d[x] = d.get(x, 0) + 1
    return d

class Box:
    def __init__(self):
        self.d = {}

def main():
    a = {}  #: a dict[str, int]
    fill(a, "x", 1)
    b = {}  #: b dict[int, float]
    fill(b, 1, 2.5)
    c = count("abc")  #: c dict[str, int]
    e = count([1, 2])  #: e dict[int, int]
    box = Box()
    box.d.setdefault("k", []).append(1)
    print(a, b, c, e, box.d)

main()

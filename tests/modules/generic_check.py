from generic import Stack, Box, Vec, char, digit

a, b = Stack(), Stack()
print(a.push(1).push(2).pop(), b.push("x").push("y").pop(), a.push("z").pop(), len(a), len(b), b.items, a.items)
c, d, e = Box(1), Box("x"), Box()
print(c.get(), d.get(), e.get(), c.same(d), c.same(c), d.same(d), e.same(e))
for box, value in (c, 5), (d, "five"):
    box.put(value)
    print(box.get(), box.value, box.same(box))
v, w = Vec(1, 2), Vec(0.5, 1.5)
print(v + v, w + w, v * 2, w * 2, v.dot(v), w.dot(w), v == v, v + v == Vec(2, 4), w == Vec(1.0, 2.0))
p = digit() + digit().many()
print(p.parse("1234"))
q = ((char("a") | char("b")).many() + (p | char("c"))) | digit()
print(q.parse("abba1"), q.parse("7"), q.parse("c"))
for text in "abx", "", "1a":
    try:
        q.parse(text)
    except ValueError as error:
        print(error)

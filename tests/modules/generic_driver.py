from generic import *

a, b = Stack(), Stack()
a.push(1).pop()
b.push("x").pop()
c, d = Box(1), Box("x")
c.put(2)
d.put("y")
c.same(d)
v, w = Vec(1, 2), Vec(0.5, 1.5)
print(v + v, w + w, v * 2, v.dot(v))
(char("a") | char("b")).parse("a")
(digit() + digit().many()).parse("12")

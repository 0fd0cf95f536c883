import class_variables_of_bases as m

penguin, puffin, late = m.Penguin("p"), m.Puffin("q"), m.Late("r")
print(penguin.dive(3), penguin.dive(4), puffin.dive(1), late.dive(2), late.plain(), puffin.plain())
print(m.Named.count, m.Penguin.count, m.Puffin.count, m.Late.count, late.count, m.Diver.depth, m.Late.depth)
m.Named.count = 10
m.Diver.depth = 5
print(m.Penguin.count, m.Late.count, penguin.count, m.Puffin.depth, m.Penguin("x").depth, penguin.depth)
print(m.Puffin.wings, puffin.beat(), m.Puffin.wings, m.Named.count)
print([cls.__name__ for cls in m.Late.__mro__ if cls.__name__ != "compiled"], isinstance(late, m.Diver))
square = m.Square("s")
print(m.Shape.find("s") is square, m.Square.find("s") is square, m.Shape.find("none"), sorted(m.Square.known))
try:
    m.Shape("x")
except TypeError as error:
    print(error)

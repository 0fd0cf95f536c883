"""What is appended to a list that was made after another one takes nothing out of the older one; unless they are one."""


class Animal:
    def __init__(self, name, energy):
        self.name = name
        self.energy = energy

    def step(self):
        self.energy -= 1
        return self.energy > 0


class World:
    def __init__(self, animals):
        self.animals = animals
        self.old = []

    def step(self):
        living = []
        for animal in self.animals:
            if animal.step():
                living.append(animal)
                if animal.energy % 3 == 0:
                    living.append(Animal(animal.name + "'", 2))
        self.animals = living

    def known_early(self):
        """The list is known before it is filled: it is read while it grows, and cleared."""
        living = []
        self.animals = living
        living.append(Animal("a", 1))
        for animal in self.animals:
            living.append(Animal(animal.name + "b", 2))
            if len(living) > 4:
                living.clear()
            print(animal.name, len(living))

    def kept_earlier(self):
        """Made in an earlier iteration, and known since."""
        fresh = [Animal("first", 1)]
        for turn in range(3):
            for animal in self.old:
                fresh.clear()
                print(turn, animal.name)
            fresh = [Animal("turn" + str(turn), turn)]
            self.old = fresh

    def known_before_loop(self):
        fresh = [Animal("x", 1), Animal("y", 2)]
        self.old = fresh
        for turn in range(2):
            for animal in self.old:
                fresh.clear()
                print(turn, animal.name, animal.energy)


def rounds(xs, turns):
    for turn in range(turns):
        fresh = []
        for x in xs:
            fresh.append([x[0] + turn])
            fresh.append(x)
        xs = fresh[:3]
    return xs


def through_another_name(xs):
    fresh = []
    other = xs
    for x in xs:
        fresh.append(x)
        other.clear()
        print(x)
    return fresh


def swapped(n):
    a, b = [Animal("a", n)], []
    for turn in range(n):
        b = []
        for animal in a:
            b.append(animal)
            b.append(Animal(animal.name + str(turn), turn))
        a, b = b, a
    print([animal.name for animal in a], [animal.name for animal in b])


def of_outer_loop(rows):
    kept = []
    for row in rows:
        for cell in row:
            kept.append(cell)
        rows[0] = kept
    return kept


def itself():
    first = [[1], [2]]
    for turn in range(2):
        made = [[turn]]
        seen = made if turn else first
        for item in seen:
            made.clear()
            first.clear()
            print(turn, item)
        first = [[7], [8]]


world = World([Animal("sheep", 3), Animal("goat", 5)])
for turn in range(5):
    world.step()
    print([(animal.name, animal.energy) for animal in world.animals])
world.known_early()
world.kept_earlier()
world.known_before_loop()
print(rounds([[1], [2]], 3))
print(through_another_name([[1], [2], [3]]))
swapped(0)
swapped(3)
print(of_outer_loop([[[1], [2]], [[3]]]))
itself()

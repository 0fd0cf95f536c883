"""An object-oriented simulation: animals of several classes on a torus, each step one virtual call or two."""
import sys


class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 1103515245 + 12345) & 0x7FFFFFFF
        return (self.state >> 8) % n


class World:
    def __init__(self, size, seed):
        self.size = size
        self.random = Random(seed)
        self.grass = [10] * (size * size)
        self.animals = []
        self.births = 0

    def step(self):
        grown = self.grass
        for i in range(len(grown)):
            if grown[i] < 20:
                grown[i] += 1
        living = []
        for animal in self.animals:
            animal.move()
            animal.feed()
            animal.energy -= animal.cost()
            if animal.energy > 0:
                living.append(animal)
                if animal.energy > 60:
                    living.append(animal.child())
                    self.births += 1
        self.animals = living


class Animal:
    def __init__(self, world, x, y, energy):
        self.world = world
        self.x = x
        self.y = y
        self.energy = energy
        self.age = 0

    def move(self):
        world = self.world
        self.x = (self.x + world.random.below(3) - 1) % world.size
        self.y = (self.y + world.random.below(3) - 1) % world.size
        self.age += 1

    def feed(self):
        pass

    def cost(self):
        return 2

    def name(self):
        return "animal"


class Sheep(Animal):
    def feed(self):
        world = self.world
        at = self.y * world.size + self.x
        eaten = min(world.grass[at], 6)
        world.grass[at] -= eaten
        self.energy += eaten

    def child(self):
        self.energy //= 2
        return Sheep(self.world, self.x, self.y, self.energy)

    def name(self):
        return "sheep"


class Goat(Sheep):
    def cost(self):
        return 2 + self.age % 2

    def child(self):
        self.energy -= 30
        return Goat(self.world, self.y, self.x, 30)

    def name(self):
        return "goat"


class Hare(Animal):
    def move(self):
        world = self.world
        self.x = (self.x + world.random.below(9) - 4) % world.size
        self.y = (self.y + world.random.below(9) - 4) % world.size

    def feed(self):
        world = self.world
        at = self.y * world.size + self.x
        if world.grass[at] > 3:
            world.grass[at] -= 3
            self.energy += 3

    def child(self):
        self.energy //= 3
        return Hare(self.world, self.x, self.y, self.energy)

    def name(self):
        return "hare"


def main(size, steps):
    world = World(size, 42)
    for i in range(size):
        world.animals.append(Sheep(world, i, i, 30))
        world.animals.append(Goat(world, size - 1 - i, i, 30))
        world.animals.append(Hare(world, i, 0, 30))
    for step in range(steps):
        world.step()
    counts = {}
    energy = 0
    for animal in world.animals:
        counts[animal.name()] = counts.get(animal.name(), 0) + 1
        energy += animal.energy
    for name in sorted(counts):
        print(name, counts[name])
    print(world.births, energy, sum(world.grass))


main(int(sys.argv[1]), int(sys.argv[2]))

class Entity:
    count = 0
    registry = {}
    def __init__(self, name, **attrs):
        type(self).count += 1
        Entity.registry[name] = self
        self.name = name
        for k, v in attrs.items():
            setattr(self, k, v)
    def __repr__(self):
        inner = ", ".join(f"{k}={v}" for k, v in self.__dict__.items())
        return f"{type(self).__name__}({inner})"
class Player(Entity):
    def hit(self, n):
        self.hp -= n
        return self.hp > 0
class Monster(Entity):
    kinds = set()
    def __init__(self, name, kind="orc", **attrs):
        super().__init__(name, kind=kind, **attrs)
        Monster.kinds.add(kind)
p = Player("bob", hp=10, pos=(1, 2))
m = Monster("grim", hp=5, loot=["gold"])
n = Monster("ugg", kind="troll", hp=9)
print(p, m, n)
print(p.hit(3), p.hp, p.hit(8), m.loot, sorted(Monster.kinds))
print(Entity.count, Player.count, Monster.count, sorted(Entity.registry))
class Inventory:
    def __init__(self, *items, capacity=10, **counts):
        self.items = dict.fromkeys(items, 1)
        self.items.update(counts)
        self.capacity = capacity
    def __getattr__(self, name):
        if name.startswith("has_"):
            return name[4:] in self.items
        raise AttributeError(name)
    def __len__(self):
        return sum(self.items.values())
i = Inventory("sword", "bow", arrow=20, capacity=30)
print(i.has_sword, i.has_axe, len(i), i.capacity)
try:
    i.other
except AttributeError as e:
    print("no", e)

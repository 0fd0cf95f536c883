class Entity:
    def __init__(self, name, **attrs):
        self.name = name
        for k, v in attrs.items():
            setattr(self, k, v)
    def __repr__(self):
        return ", ".join(f"{k}={v}" for k, v in self.__dict__.items())
class Monster(Entity):
    def __init__(self, name, kind="orc", **attrs):
        super().__init__(name, kind=kind, **attrs)
class Late(Entity):
    def __init__(self, name, **attrs):
        super().__init__(name, **attrs, last=1)
print(Entity("bob", hp=10, pos=(1, 2)), Monster("grim", hp=5, pos=0))
print(Late("l", hp=3))

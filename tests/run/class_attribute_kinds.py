class Config:
    debug = False
    names = []
    level = 3
    ratio = level * 0.5
    def bump(self):
        self.level += 1
        return self.level
a = Config()
b = Config()
a.names.append("x")
print(b.names, a.bump(), a.bump(), b.level, Config.level, Config.ratio)
Config.level = 10
print(a.level, b.level, b.bump(), Config.level)
del a.level
print(a.level)
try_ = hasattr(a, "level"), hasattr(a, "nothing"), hasattr(a, "bump")
print(try_, getattr(a, "level"), getattr(a, "zzz", 7))
setattr(a, "level", 99)
print(a.level)

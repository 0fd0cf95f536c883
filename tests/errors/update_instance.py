"""update() of a dict asks a mapping of the program's own for its keys."""


class M:
    def keys(self):
        return ["a"]

    def __getitem__(self, key):
        return key


d = {"x": "0"}
d.update(M())  #! E0300 update() of a dict by an instance with keys()
print(d)

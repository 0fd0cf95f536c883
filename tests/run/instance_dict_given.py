"""vars as a value; dicts of attributes that are only read."""
class P:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def __repr__(self):
        return "P(%s)" % ", ".join(f"{k}={v!r}" for k, v in self.__dict__.items())
    def __eq__(self, other):
        return self.__dict__ == other.__dict__
    def to_dict(self):
        return dict(self.__dict__)
p = P(1, 2)
print(p, p == P(1, 2), vars(p))
print(p.to_dict(), sorted(vars(p)), len(p.__dict__))
for k in p.__dict__:
    print(k, p.__dict__[k])
print("x" in p.__dict__, list(p.__dict__.keys()))
import json
print(json.dumps(p.__dict__), json.dumps(p, default=lambda o: o.__dict__))
print(json.dumps([p], default=vars))

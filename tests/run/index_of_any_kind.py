spec = {"initial": "ab", "states": {"a": {"x": 1}, "b": {"x": 2}}}
for key in ["a", 2.5, None]:
    for part in ["initial", "states"]:
        try:
            print(part, key, spec[part][key])
        except (TypeError, KeyError, IndexError) as e:
            print(part, key, type(e).__name__, e)
class FSM:
    def __init__(self, spec):
        self.spec, self.state = spec, spec['initial']
    def send(self, event):
        s = self.spec['states'][self.state]
        self.state = s.get(event, self.state)
        return s
f = FSM({"initial": "a", "states": {"a": {"x": "b"}, "b": {"x": "a", "y": None}}})
print(f.send("x"), f.state, f.send("y"), f.state)
try:
    f.send("q")
except (TypeError, KeyError) as e:
    print(type(e).__name__, e)

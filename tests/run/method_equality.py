# Bound methods as values: equal when they are the same method of the same object, in containers and unions, too.
class Screen:
    def __init__(self, label):
        self.label = label

    def show(self, text="x"):
        return self.label + text

    def other(self, text="y"):
        return text + self.label

    def __eq__(self, screen):
        return True  # is not asked: receivers are compared by identity

    __hash__ = None


class Signal:
    def __init__(self):
        self.slots = []

    def connect(self, slot):
        self.slots.append(slot)

    def disconnect(self, slot):
        self.slots = [s for s in self.slots if s != slot]

    def emit(self, *args):
        return [slot(*args) for slot in self.slots]


a, b, seen = Screen("a"), Screen("b"), []
signal = Signal()
for slot in a.show, b.show, a.other, len, seen.append, lambda text="?": text * 2:
    signal.connect(slot)
print(signal.emit("zz"), seen)
for slot in b.show, len, seen.append, b.other:
    signal.disconnect(slot)
    print(len(signal.slots), signal.emit("q"))
slots = [a.show, b.show, a.other]
print(a.show in slots, b.other in slots, slots.index(a.other), slots.count(b.show), a.show == a.show, a.show != b.show)
slots.remove(b.show)
print(len(slots), slots == [a.show, a.other], [].append == [].append, seen.append == seen.append)
try:
    slots.remove(b.show)
except ValueError as error:
    print(error)
calls = {a.show if False else "key": 1}
print(calls, (a.show, 1) == (a.show, 1), (a.show, 1) == (b.show, 1))

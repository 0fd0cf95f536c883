# copies of objects that refer to each other in a circle are collected as the others are
import copy


class Part:
    def __init__(self, name):
        self.name = name
        self.peer = None
        self.more = []


def ring(size):
    first = last = Part(0)
    for i in range(1, size):
        part = Part(i)
        part.more.append(last)
        last.peer, last = part, part
    last.peer = first
    return first


total = 0
start = ring(5)
for i in range(20000):
    twin = copy.deepcopy(start)
    thin = copy.copy(twin.peer)
    thin.name = i
    total += thin.peer.name + twin.peer.peer.peer.peer.peer.name + len(thin.more)
    start = twin if i % 3 else start
print(total, start.name, start.peer.more[0] is start)

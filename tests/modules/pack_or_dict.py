"""**kwargs whose names are known at one call, and seen when it runs at another; kept in events that call on."""
import heapq
import itertools
import random
from collections import deque, namedtuple

Event = namedtuple("Event", "time seq action args kwargs")


class Clock:
    def __init__(self):
        self.now = 0
        self.queue = []
        self.seq = itertools.count()

    def at(self, delay, action, *args, **kwargs):
        heapq.heappush(self.queue, Event(self.now + delay, next(self.seq), action, args, kwargs))

    def run(self, until=None):
        while self.queue:
            event = heapq.heappop(self.queue)
            if until is not None and event.time > until:
                break
            self.now = event.time
            event.action(*event.args, **event.kwargs)


class Bank:
    def __init__(self, clock, tellers, rng):
        self.clock, self.rng = clock, rng
        self.free = deque(f"T{i}" for i in range(tellers))
        self.waiting = deque()
        self.log = []

    def arrive(self, who, *, patience=30):
        if self.free:
            self.serve(who, self.free.popleft(), self.clock.now)
        else:
            self.waiting.append((who, self.clock.now))
            self.log.append((who, patience))

    def serve(self, who, teller, since):
        self.clock.at(self.rng.randint(5, 25), self.leave, who, teller=teller)

    def leave(self, who, teller):
        self.log.append((who, self.clock.now))
        self.free.append(teller)


def simulate(count):
    clock = Clock()
    bank = Bank(clock, 2, random.Random(7))
    t = 0
    for i in range(count):
        t += bank.rng.randrange(1, 9)
        clock.at(t, bank.arrive, f"C{i:02}", **({"patience": 12} if i % 3 else {}))
    clock.run()
    return bank.log


if __name__ == "__main__":
    print(simulate(20))

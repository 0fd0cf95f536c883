"""_queue: what CPython's queue takes from its module in C."""

import time

__all__ = ["Empty", "SimpleQueue"]


class Empty(Exception):
    "Exception raised by Queue.get(block=0)/get_nowait()."


def _wait(timeout):
    """Nobody else puts or takes anything: what waits for it, waits for all of its time."""
    if timeout is not None:
        time.sleep(timeout)
    while timeout is None:
        time.sleep(3600)


class SimpleQueue:
    def __init__(self):
        self._items = []
        self._taken = 0

    def put(self, item, block=True, timeout=None):
        self._items.append(item)

    def put_nowait(self, item):
        self._items.append(item)

    def get(self, block=True, timeout=None):
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if self._taken == len(self._items):
            if block:
                _wait(timeout)
            raise Empty
        item = self._items[self._taken]
        self._taken += 1
        if self._taken * 2 > len(self._items):
            del self._items[:self._taken]
            self._taken = 0
        return item

    def get_nowait(self):
        return self.get(False)

    def qsize(self):
        return len(self._items) - self._taken

    def empty(self):
        return self._taken == len(self._items)

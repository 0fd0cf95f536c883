"""heapq: priority queues on lists, as CPython's module orders them."""


def heappush(heap, item):
    if not isinstance(heap, list):
        raise TypeError(f"heappush() argument 1 must be list, not {type(heap).__name__}")
    heap.append(item)
    _siftdown(heap, 0, len(heap) - 1)


def heappop(heap):
    if not isinstance(heap, list):
        raise TypeError(f"heappop() argument must be list, not {type(heap).__name__}")
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if heap:
        first = heap[0]
        heap[0] = last
        _siftup(heap, 0)
        return first
    return last


def heapreplace(heap, item):
    if not isinstance(heap, list):
        raise TypeError(f"heapreplace() argument 1 must be list, not {type(heap).__name__}")
    if not heap:
        raise IndexError("index out of range")
    first = heap[0]
    heap[0] = item
    _siftup(heap, 0)
    return first


def heappushpop(heap, item):
    if not isinstance(heap, list):
        raise TypeError(f"heappushpop() argument 1 must be list, not {type(heap).__name__}")
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _siftup(heap, 0)
    return item


def heapify(x):
    if not isinstance(x, list):
        raise TypeError(f"heapify() argument must be list, not {type(x).__name__}")
    for i in range(len(x) // 2 - 1, -1, -1):
        _siftup(x, i)


def _siftdown(heap, start, at):
    item = heap[at]
    while at > start:
        above = (at - 1) >> 1
        parent = heap[above]
        if item < parent:
            heap[at] = parent
            at = above
            continue
        break
    heap[at] = item


def _siftup(heap, at):
    end = len(heap)
    start = at
    item = heap[at]
    child = 2 * at + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    _siftdown(heap, start, at)


def nlargest(n, iterable, key=None):
    if key is None:
        return sorted(iterable, reverse=True)[:max(n, 0)]
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


def nsmallest(n, iterable, key=None):
    if key is None:
        return sorted(iterable)[:max(n, 0)]
    return sorted(iterable, key=key)[:max(n, 0)]


def merge(*iterables, key=None, reverse=False):
    if key is None:
        return _merged(iterables, reverse)
    return _merged_by(iterables, key, reverse)


def _merged(iterables, reverse):
    runs = []
    heads = []
    for one in iterables:
        run = iter(one)
        for head in run:
            runs.append(run)
            heads.append(head)
            break
    while heads:
        best = 0
        for at in range(1, len(heads)):
            if heads[best] < heads[at] if reverse else heads[at] < heads[best]:
                best = at
        yield heads[best]
        for head in runs[best]:
            heads[best] = head
            break
        else:
            del runs[best], heads[best]


def _merged_by(iterables, key, reverse):
    runs = []
    heads = []
    keys = []
    for one in iterables:
        run = iter(one)
        for head in run:
            runs.append(run)
            heads.append(head)
            keys.append(key(head))
            break
    while heads:
        best = 0
        for at in range(1, len(heads)):
            if keys[best] < keys[at] if reverse else keys[at] < keys[best]:
                best = at
        yield heads[best]
        for head in runs[best]:
            heads[best] = head
            keys[best] = key(head)
            break
        else:
            del runs[best], heads[best], keys[best]

"""graphlib: the nodes of a graph, each behind those that it needs."""

__all__ = ["TopologicalSorter", "CycleError"]

_OUT = -1
_DONE = -2


class CycleError(ValueError):
    pass


class _Info:
    def __init__(self, node):
        self.node = node
        self.waits_for = 0  # how many; or _OUT, _DONE
        self.successors = []


class TopologicalSorter:
    def __init__(self, graph=None):
        self._infos = {}
        self._ready = []
        self._prepared = False
        self._passed_out = 0
        self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _info(self, node):
        if node not in self._infos:
            self._infos[node] = _Info(node)
        return self._infos[node]

    def add(self, node, *predecessors):
        if self._prepared:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        info = self._info(node)
        info.waits_for += len(predecessors)
        for one in predecessors:
            self._info(one).successors.append(node)

    def prepare(self):
        if self._prepared:
            raise ValueError("cannot prepare() more than once")
        self._prepared = True
        self._ready = [info.node for info in self._infos.values() if info.waits_for == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def _check(self):
        if not self._prepared:
            raise ValueError("prepare() must be called first")

    def get_ready(self):
        self._check()
        result = tuple(self._ready)
        for node in result:
            self._infos[node].waits_for = _OUT
        self._ready.clear()
        self._passed_out += len(result)
        return result

    def is_active(self):
        self._check()
        return self._finished < self._passed_out or len(self._ready) > 0

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        self._check()
        for node in nodes:
            if node not in self._infos:
                raise ValueError(f"node {node!r} was not added using add()")
            info = self._infos[node]
            if info.waits_for != _OUT:
                if info.waits_for >= 0:
                    raise ValueError(f"node {node!r} was not passed out (still not ready)")
                raise ValueError(f"node {node!r} was already marked done")
            info.waits_for = _DONE
            for one in info.successors:
                following = self._infos[one]
                following.waits_for -= 1
                if following.waits_for == 0:
                    self._ready.append(one)
            self._finished += 1

    def _find_cycle(self):
        """Down along successors; the path is a stack, and turns[i] says which successor of path[i] comes next."""
        seen = set()
        for start in self._infos:
            if start in seen:
                continue
            seen.add(start)
            path = [start]
            turns = [0]
            places = {start: 0}
            while path:
                successors = self._infos[path[-1]].successors
                if turns[-1] == len(successors):
                    turns.pop()
                    del places[path.pop()]
                    continue
                node = successors[turns[-1]]
                turns[-1] += 1
                if node in places:
                    return path[places[node]:] + [node]
                if node not in seen:
                    seen.add(node)
                    places[node] = len(path)
                    path.append(node)
                    turns.append(0)
        return []

    def static_order(self):
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            for node in group:
                yield node
            self.done(*group)

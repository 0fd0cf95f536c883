# Paths that grow with each call: (), (k,), (k, i), ... of texts and numbers: one version for all lengths.
def walk(v, path=()):
    if isinstance(v, dict):
        for k in v:
            yield from walk(v[k], path + (k,))
    elif isinstance(v, list):
        for i, x in enumerate(v):
            yield from walk(x, path + (i,))
    else:
        yield path, v


def paths(v, path=()):
    out = {path: type(v).__name__}
    if isinstance(v, dict):
        for k, x in v.items():
            out.update(paths(x, path + (k, None)))
    elif isinstance(v, list):
        for i, x in enumerate(v):
            out.update(paths(x, (*path, i)))
    return out


DOC = {"a": [1, 2.5, {"b": [None, True]}], "c": {}, "d": "text", "e": [[[[["deep", [[[["er"]]]]]]]]]}
for p, x in walk(DOC):
    print(".".join(map(str, p)), "=", x, len(p), p[:1], p[-1] if p else None)
print(list(walk(3)), list(walk([])), dict(walk([1, [2]])))
for p, name in paths(DOC).items():
    print(p, name)


def count(*path):
    return len(path) if len(path) > 12 else count(*path, len(path) if len(path) % 2 else str(path))


print(count(), count(1, "x"))

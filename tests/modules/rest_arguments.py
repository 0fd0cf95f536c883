"""*args and **kwargs, and defaults that are functions."""


def total(*xs):
    s = 0
    for x in xs:
        s += x
    return s

def tagged(name, *parts, sep=", ", **options):
    text = name + ":" + sep.join(parts)
    for k in sorted(options):
        text += f" {k}={options[k]}"
    return text

def pick(d, **kw):
    return {**d, **kw}

def longest(*texts, key=len):
    return max(texts, key=key)

class Event:
    def __init__(self, name, **attrs):
        self.name = name
        self.attrs = attrs
    def get(self, *path, default=None):
        for p in path:
            if p in self.attrs:
                return self.attrs[p]
        return default
def last(a, /, *rest):
    return rest[-1] if rest else a
def empty(*args):
    return len(args)


def report(title, *rows, **totals):
    """Rows are lists, of the caller's."""
    for row in rows:
        row.append(len(row))
    for key in totals:
        totals[key] += 1
    return title, rows, totals


def apply(f, *args, **kwargs):
    return f(*args)


class Log:
    def __init__(self, *lines):
        self.lines = list(lines)

    def write(self, *parts, end="\n"):
        self.lines.append(" ".join(str(p) for p in parts) + end)

    @classmethod
    def of(cls, *lines):
        return cls(*lines)

    @staticmethod
    def count(*things):
        return len(things)


def number(text, convert=int, *, base=None):
    return convert(text) if base is None else int(text, base)

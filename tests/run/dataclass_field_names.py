# factories and defaults whose names are those that fields() itself would use
from dataclasses import dataclass, field, fields, MISSING


def make():
    return {"k": 1}


class missing:
    pass


@dataclass
class A:
    g: dict = field(default_factory=make)
    m: missing = None
    i: int = field(default=7, repr=False)


print(A(), A().g == make())
for f in fields(A):
    if f.default_factory is not MISSING:
        print(f.name, f.default_factory())
    else:
        print(f.name, f.default, f.default_factory is MISSING, f.type is missing, f.type is int)

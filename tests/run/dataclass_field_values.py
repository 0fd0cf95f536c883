"""What fields() says of defaults and of types."""
from dataclasses import MISSING, dataclass, field, fields

LIMIT = 2 ** 70


class Tag:
    def __init__(self, name="tag"):
        self.name = name


@dataclass
class Config:
    host: str
    port: int = 80
    rate: float = -1.5
    names: list = field(default_factory=list)
    debug: bool = field(default=False, repr=False)
    limit: int = LIMIT
    tag: Tag = None
    nothing: None = None
    late: "int" = 0


@dataclass
class Wide(Config):
    port: int = 8080
    extra: dict = field(default_factory=lambda: {"a": 1})


for cls in (Config, Wide):
    for f in fields(cls):
        default = "none" if f.default is MISSING else repr(f.default)
        made = "none" if f.default_factory is MISSING else f.default_factory()
        name = f.type if f.type is None or isinstance(f.type, str) else f.type.__name__
        print(cls.__name__, f.name, name, default, made, f.repr, f.init)
print([f.name for f in fields(Config) if f.default is MISSING and f.default_factory is MISSING])
print([f.name for f in fields(Wide("h")) if f.type is int], [f.name for f in fields(Config) if f.type is Tag])


@dataclass
class Checked:
    count: int
    label: str = "x"
    share: float = 0.5

    def __post_init__(self):
        for f in fields(self):
            value = getattr(self, f.name)
            if not isinstance(value, f.type):
                raise TypeError(f"{f.name} must be {f.type.__name__}, got {type(value).__name__}")


print(Checked(1), Checked(True, "é", 2.0))
for bad in ((1.5,), (1, 2), (1, "a", None)):
    try:
        print(Checked(*bad))
    except TypeError as e:
        print(e)


def changed(o):
    """The fields that are not as they were made."""
    return {f.name: getattr(o, f.name) for f in fields(o) if f.default is not MISSING and getattr(o, f.name) != f.default}


print(changed(Config("h")), changed(Config("h", 81, debug=True)), changed(Wide("h", limit=1)))

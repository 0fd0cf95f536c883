"""A small inventory with events, plugins and reports."""
from __future__ import annotations

from dataclasses import dataclass, field, asdict, replace
from enum import Enum, IntEnum, Flag, auto
from functools import singledispatch, wraps
from collections import defaultdict
import sys


class Status(str, Enum):
    ACTIVE = "active"
    SOLD = "sold"
    LOST = "lost"


class Priority(IntEnum):
    LOW = 1
    HIGH = 5


class Tag(Flag):
    NONE = 0
    FRAGILE = auto()
    HEAVY = auto()
    COLD = auto()
    CARE = FRAGILE | COLD


def counted(func):
    @wraps(func)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return func(*args, **kwargs)
    wrapper.calls = 0
    return wrapper


@dataclass(frozen=True, order=True)
class Sku:
    code: str
    revision: int = 1

    def bumped(self) -> Sku:
        return replace(self, revision=self.revision + 1)

    def __str__(self):
        return f"{self.code}.{self.revision}"


@dataclass
class Item:
    sku: Sku
    price: float
    status: Status = Status.ACTIVE
    tags: Tag = Tag.NONE
    history: list[str] = field(default_factory=list, repr=False, compare=False)

    def __post_init__(self):
        if self.price < 0:
            raise ValueError(f"negative price: {self.price}")
        self.history.append(f"created {self.sku}")

    def move(self, status: Status | str) -> None:
        self.status = Status(status)
        self.history.append(f"{self.status.value}")


@singledispatch
def describe(value, depth=0):
    return f"{'  ' * depth}{value}"


@describe.register
def _(value: Item, depth=0):
    lines = [f"{'  ' * depth}Item {value.sku} {value.price:.2f} {value.status.value} {value.tags}"]
    lines += [describe(h, depth + 1) for h in value.history]
    return "\n".join(lines)


@describe.register(dict)
def _(value, depth=0):
    return "\n".join(f"{'  ' * depth}{k}:\n{describe(v, depth + 1)}" for k, v in value.items())


@describe.register(list)
def _(value, depth=0):
    return "\n".join(describe(v, depth) for v in value)


class Report:
    kinds = {}

    def __init_subclass__(cls, kind, **kw):
        super().__init_subclass__(**kw)
        cls.kind = kind
        Report.kinds[kind] = cls

    def __init__(self, items):
        self.items = items

    def render(self):
        raise NotImplementedError


class Totals(Report, kind="totals"):
    def render(self):
        totals = defaultdict(float)
        for item in self.items:
            totals[item.status] += item.price
        return ", ".join(f"{k.value}={v:.1f}" for k, v in sorted(totals.items()))


class Care(Report, kind="care"):
    def render(self):
        return ";".join(str(i.sku) for i in self.items if i.tags & Tag.CARE)


@counted
def load(rows):
    out = []
    for code, price, *rest in rows:
        tags = Tag.NONE
        for name in rest:
            tags |= Tag[name]
        out.append(Item(Sku(code), price, tags=tags))
    return out


def watcher(limit):
    alerts = []

    class Watch:
        def __init__(self, name):
            self.name = name
            self.seen = 0

        def __call__(self, item):
            self.seen += 1
            if item.price > limit:
                alerts.append(f"{self.name}:{item.sku}")
            return self

        def __len__(self):
            return self.seen

    return Watch("w"), Watch("v"), alerts


def main():
    items = load([("cup", 3.5, "FRAGILE"), ("ice", 2.0, "COLD", "HEAVY"), ("rod", 12.0), ("box", 7.25)])
    items[0].move("sold")
    items[2].move(Status.LOST)
    try:
        items[1].move("eaten")
    except ValueError as error:
        print("error:", error)
    try:
        items[0].sku.code = "x"
    except AttributeError as error:
        print("error:", type(error).__name__, error)
    try:
        Item(Sku("bad"), -1)
    except ValueError as error:
        print("error:", error)
    print(describe({"first": items[:2], "n": 3}))
    for kind in sorted(Report.kinds):
        print(kind, Report.kinds[kind](items).render(), Report.kinds[kind].kind)
    first, second, alerts = watcher(5)
    for i, item in enumerate(items):
        (first if i % 2 else second)(item)
    print(len(first), len(second), alerts, load.calls, load.__name__)
    print(sorted(i.sku.bumped() for i in items), max(items, key=lambda i: i.price).sku, {i.status for i in items} == {Status.ACTIVE, Status.SOLD, Status.LOST})
    row = asdict(items[1])
    row["history"].append("copied")
    print(row["sku"], row["tags"], len(items[1].history), Priority.HIGH > Priority.LOW, sum(Priority), [t.name for t in items[1].tags])
    return 0


if __name__ == "__main__":
    sys.exit(main())

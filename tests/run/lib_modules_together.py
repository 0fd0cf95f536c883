# json, csv, datetime, fractions, hashlib and dataclasses in one program
import json, csv, io, hashlib
from dataclasses import dataclass, asdict, field
from datetime import datetime, date, timedelta
from collections import defaultdict, Counter
from fractions import Fraction
from typing import Optional


@dataclass
class Task:
    title: str
    due: date
    tags: list = field(default_factory=list)
    done: bool = False
    note: Optional[str] = None

    def overdue(self, today):
        return not self.done and self.due < today


class DateEncoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (date, datetime)):
            return o.isoformat()
        return super().default(o)


def load(text):
    tasks = []
    for row in json.loads(text)["tasks"]:
        tasks.append(Task(row["title"], date.fromisoformat(row["due"]), row.get("tags", []), row.get("done", False), row.get("note")))
    return tasks


def main():
    text = '{"tasks": [{"title": "a", "due": "2024-03-01", "tags": ["x", "y"]}, {"title": "b", "due": "2024-01-15", "done": true}, {"title": "c", "due": "2023-12-31", "note": "late"}]}'
    tasks = load(text)
    today = date(2024, 2, 1)
    for task in sorted(tasks, key=lambda t: t.due):
        print(f"{task.due:%d %b %Y} {task.title:<3} {'!' if task.overdue(today) else ' '} {task.tags} {task.note}")
    print(json.dumps([asdict(t) for t in tasks], cls=DateEncoder))
    by_month = defaultdict(list)
    for t in tasks:
        by_month[(t.due.year, t.due.month)].append(t.title)
    print(dict(by_month), Counter(tag for t in tasks for tag in t.tags))
    print(max(tasks, key=lambda t: t.due).title, (tasks[0].due - tasks[2].due).days, sum((t.due - today for t in tasks), timedelta()))
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=["title", "due"])
    writer.writeheader()
    for t in tasks:
        writer.writerow({"title": t.title, "due": t.due})
    print(out.getvalue().replace("\r\n", "|"))
    rows = list(csv.DictReader(io.StringIO(out.getvalue())))
    print([datetime.strptime(r["due"], "%Y-%m-%d").date() for r in rows])
    data = json.loads(json.dumps({"n": 3, "xs": [1.5, 2], "s": "é", "m": {"k": None}}))
    print(data["n"] * 2, sum(data["xs"]), data["s"] * 2, data["m"]["k"] is None, sorted(data), [type(v).__name__ for v in data.values()])
    stack = [json.loads('[1, [2, [3, [4]]]]')]
    total = 0
    while stack:
        item = stack.pop()
        if isinstance(item, list):
            stack.extend(item)
        else:
            total += item
    print(total, hashlib.md5(text.encode()).hexdigest(), Fraction(1, 3) + Fraction(data["n"], 7))
    def walk(value, depth=0):
        if isinstance(value, dict):
            for k, v in value.items():
                print("  " * depth + k)
                walk(v, depth + 1)
        elif isinstance(value, list):
            for v in value:
                walk(v, depth + 1)
        else:
            print("  " * depth + repr(value))
    walk(data)
    start = datetime(2024, 1, 1, 9)
    slots = [start + i * timedelta(minutes=45) for i in range(4)]
    print([f"{s:%H:%M}" for s in slots], slots[-1] - slots[0], slots.index(start))
    seen = {d: i for i, d in enumerate([date(2024, 1, 1) + timedelta(n) for n in range(3)])}
    print(seen[date(2024, 1, 2)], date(2024, 1, 3) in seen)


main()

from dataclasses import dataclass, fields


@dataclass
class Held:
    names: list[str]
    count: int = 0


for f in fields(Held):
    print(f.name, f.type)  #! E0300 the type of a field whose annotation is no class

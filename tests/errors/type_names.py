from typing import Dict, List

Vector = List[int]
Table = Dict[str, Vector]


def first(v: Vector) -> int:
    return v[0]


print(first([1]))
print(Vector)  #! E0300 the name 'Vector' of a type as a value
kinds = [Table, int]  #! E0300 the name 'Table' of a type as a value

from typing import Dict, List, TypeAlias, Union

print("kinds runs")
Row = List[int]
Table = Dict[str, Row]
Number: TypeAlias = Union[int, float]


def width(row: Row) -> Number:
    return len(row)

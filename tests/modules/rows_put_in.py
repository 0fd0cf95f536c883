GRID = [[1, 2], [3]]
BOX = [(1, [2])]
TABLE = {"a": [[1]]}


def put(n: int) -> None:
    GRID[-1][-1] = n


def add(n: int) -> None:
    BOX[-1][1].append(n)


def insert(name: str, n: int) -> int:
    TABLE[name][0].append(n)
    return len(TABLE)


def other(n: int) -> int:
    return n + 1


def both(row: list[int]) -> None:
    row.append(BOX[-1][1][0])
    BOX[-1][1][0] = 77


def each(n: int):
    for i in range(n):
        BOX[-1][1].append(i)
        yield i


if __name__ == "__main__":
    put(4)
    add(1)
    insert("a", 3)
    other(2)
    both([1])
    list(each(2))

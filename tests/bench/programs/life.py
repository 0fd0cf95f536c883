"""Dicts and sets whose keys are tuples: the game of life on an endless plane, and shortest paths on a torus with memory."""
import sys

AROUND = [(-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1)]


def step(alive):
    counts = {}
    for x, y in alive:
        for dx, dy in AROUND:
            cell = (x + dx, y + dy)
            counts[cell] = counts.get(cell, 0) + 1
    return {cell for cell, count in counts.items() if count == 3 or (count == 2 and cell in alive)}


def flood(width, height, start):
    seen = {start: 0}
    border = [start]
    distance = 0
    while border:
        distance += 1
        following = []
        for x, y in border:
            for dx, dy in ((1, 2), (2, 1), (-1, 2), (2, -1), (-2, 1), (1, -2)):
                cell = ((x + dx) % width, (y + dy) % height)
                if cell not in seen:
                    seen[cell] = distance
                    following.append(cell)
        border = following
    return seen


def main(generations, size):
    alive = {(0, 1), (1, 3), (2, 0), (2, 1), (2, 4), (2, 5), (2, 6)}
    for generation in range(generations):
        alive = step(alive)
    print(len(alive), min(alive), max(alive))
    seen = flood(size, size, (0, 0))
    print(len(seen), max(seen.values()), sum(seen.values()))
    pairs = {}
    for (x, y), distance in seen.items():
        pairs.setdefault((distance, x % 4), []).append(y)
    print(len(pairs), sum(len(ys) for ys in pairs.values()))


main(int(sys.argv[1]), int(sys.argv[2]))

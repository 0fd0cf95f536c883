"""A* over a grid with obstacles: nodes are objects that compare by cost, the open list is a heap of them."""
import heapq
import sys


class Node:
    def __init__(self, x, y, cost, guess, parent):
        self.x = x
        self.y = y
        self.cost = cost
        self.total = cost + guess
        self.parent = parent

    def __lt__(self, other):
        if self.total != other.total:
            return self.total < other.total
        return self.cost > other.cost


class Grid:
    def __init__(self, width, height, seed):
        self.width = width
        self.height = height
        state = seed
        self.weight = []
        for y in range(height):
            row = []
            for x in range(width):
                state = (state * 1103515245 + 12345) & 0x7FFFFFFF
                value = (state >> 12) % 10
                row.append(0 if value < 3 else value)
            self.weight.append(row)
        self.weight[0][0] = self.weight[height - 1][width - 1] = 1

    def neighbours(self, x, y):
        found = []
        for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1)):
            nx, ny = x + dx, y + dy
            if 0 <= nx < self.width and 0 <= ny < self.height and self.weight[ny][nx]:
                found.append((nx, ny))
        return found


def search(grid, goal_x, goal_y):
    start = Node(0, 0, 0, goal_x + goal_y, None)
    heap = [start]
    best = {(0, 0): 0}
    expanded = 0
    while heap:
        node = heapq.heappop(heap)
        if best[node.x, node.y] < node.cost:
            continue
        expanded += 1
        if node.x == goal_x and node.y == goal_y:
            return node, expanded
        for x, y in grid.neighbours(node.x, node.y):
            cost = node.cost + grid.weight[y][x]
            key = (x, y)
            if key not in best or cost < best[key]:
                best[key] = cost
                heapq.heappush(heap, Node(x, y, cost, goal_x - x + goal_y - y, node))
    return None, expanded


def main(size, rounds):
    for seed in range(rounds):
        grid = Grid(size, size, seed * 7 + 5)
        node, expanded = search(grid, size - 1, size - 1)
        if node is None:
            print("no path", expanded)
            continue
        cost, length = node.cost, 0
        while node is not None:
            length += 1
            node = node.parent
        print(cost, length, expanded)


main(int(sys.argv[1]), int(sys.argv[2]))

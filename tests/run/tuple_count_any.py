def main():
    rooms = []
    level = {"map": [["."] * 4 for _ in range(3)], "rooms": rooms, "n": 3}
    rooms.append((1, 2, 3, 4))
    rooms.append((1, 2))
    total = 0
    for what in (".", 2):
        for row in level["map"]:
            total += row.count(what)
        for row in level["rooms"]:
            total += row.count(what)
            total += row.count(".") + row.count(2)
    print(total)
    t = (1, 2, 1, 3)
    s = tuple(x for x in range(5))
    for what in ("1", 1, None, 1.0, True, (1,)):
        print(t.count(what), s.count(what), [1, 2].count(what), ("a", 1).count(what))
        try:
            print(s.index(what))
        except ValueError as e:
            print(e)
main()

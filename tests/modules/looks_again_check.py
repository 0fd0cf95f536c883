import looks_again as m


def show(box, other):
    print(len(box), bool(box), box, box == other, box < other, "z" in box, hash(box) == hash((1, 2)))
    print(box.text(), box.joined(), box.is_empty(), box.is_same(other), box.highest() if len(box) else "", box.as_bytes())
    print(box.all_of(), box.byte_count(), box.has_mark(7), box.in_pair(), box.pair_text(), box.deep(), box.deepest())
    print(box.first_number(), box.number_text(), box.unpacked() if len(box) else "", box.plain(1), box.x)


def each_alone(change, *reads):
    """A box that Python changes; the read is the first call that looks."""
    for read in reads:
        box = m.Box(1)
        held = (box.items, box.names, box.table, box.marks, box.data, box.rows, box.rows[0], box.pair[0], box.numbers)
        box.plain(1)
        change(box)
        print(box.plain(2), box.x, end=" ")
        box.x = 5
        print(read(box), end="; ")
        del held
    print()


a, b = m.Box(1), m.Box(2)
show(a, b)
each_alone(lambda box: box.items.append(9), len, repr, lambda box: box == m.Box(1), hash, m.Box.highest, m.Box.all_of)
each_alone(lambda box: box.items.clear(), len, bool, repr, lambda box: box < m.Box(1), m.Box.all_of, lambda box: box.same)
each_alone(lambda box: box.names.append("z"), m.Box.joined, m.Box.all_of)
each_alone(lambda box: box.table.update(z=3), m.Box.text, m.Box.all_of, lambda box: "z" in box)
each_alone(lambda box: box.marks.clear(), m.Box.text, m.Box.is_empty, lambda box: box.has_mark(1))
each_alone(lambda box: box.data.extend(b"xyz"), m.Box.byte_count, m.Box.as_bytes, m.Box.first_byte)
each_alone(lambda box: box.data.__setitem__(0, 65), m.Box.first_byte, m.Box.as_bytes)
each_alone(lambda box: box.rows[0].append(8), m.Box.deep, m.Box.deepest, lambda box: box.rows)
each_alone(lambda box: box.pair[0].append(8), m.Box.in_pair, m.Box.pair_text, lambda box: box.pair)
each_alone(lambda box: box.numbers.__setitem__(0, 2.5), m.Box.first_number, m.Box.number_text)
each_alone(lambda box: box.items.insert(0, 7), m.Box.unpacked, lambda box: (box.swap(), box.items, box.marks))

kept = m.kept()
items = kept.items
items.append(5)
for _ in range(2):
    try:
        kept.fail()
    except ValueError as error:
        print(error, kept.items is items, m.kept() is kept)
print(kept, len(kept), kept.same is items)
m.SHARED.append(3)
print(m.share_text(), m.share_empty(), m.shared() is m.SHARED)
m.shared().clear()
print(m.share_empty(), m.share_text(), m.SHARED)
boxes = [m.Box(n) for n in range(50)]
lists = [box.items for box in boxes]
for n, one in enumerate(lists):
    one.append(n * n)
    boxes[n - 1].plain(1)
print(sum(box.highest() for box in boxes), all(box.items is one for box, one in zip(boxes, lists)))

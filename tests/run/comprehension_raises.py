xs = [2, 1, 0, 5]
print([10 // x for x in xs[:2]])
print([10 // x for x in xs])

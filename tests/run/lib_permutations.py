from itertools import permutations
for n in range(6):
    for r in range(7):
        print(n, r, list(permutations("abcdef"[:n], r)))
    print(list(permutations(range(n))))

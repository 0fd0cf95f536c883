from closures_with_defaults import counted, make, scaled

print(make(3), make(-1), make(2**70))
print(scaled(3, ["a", "b"]), scaled(0, []), scaled(-1, ["é"]))
print(counted(0), counted(3))

import match_kinds
print(match_kinds.kind(match_kinds.Plain()))

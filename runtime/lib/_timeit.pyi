# _timeit.pyi -- what timeit.py must refuse.
# In: builtins.pyi's conventions.  Out: a name without a rule.  Rule: who calls it is told so when it is compiled.

@special("code for timeit that is no constant text")
def code(*args): ...

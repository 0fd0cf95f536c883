# _refused.pyi -- what modules of the library, in Python, refuse when it is reached.
# In: builtins.pyi's conventions.  Out: names without a rule.  Rule: who calls one is told of it when it is compiled.

@special("the text of a decimal context")
def context_text() -> str: ...
@special("the length of an iterator")
def length_of_iterator() -> int: ...

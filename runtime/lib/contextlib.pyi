# contextlib.pyi -- import contextlib.
# In: builtins.pyi's conventions.  Out: context managers that a with statement knows by name (typeinfer/infer_try.c).
# Rule: they stand in a with statement only; kept as values they are refused.

@special("suppress")
def suppress(*exceptions): ...
@special("nullcontext")
def nullcontext(enter_result=None): ...

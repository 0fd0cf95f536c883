# copy.pyi -- import copy.
# In: any value.  Out: rules; typeinfer/copies.c, runtime/copy.c.  Rule: both give what they are given, as a new object.

__all__ = ["Error", "copy", "deepcopy"]

@special("copy.copy")
def copy(*args): ...
@special("copy.deepcopy")
def deepcopy(*args): ...

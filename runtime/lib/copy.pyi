# copy.pyi -- import copy.
# In: any value.  Out: rules; typeinfer/copies.c, runtime/copy.c.  Rule: both give what they are given, as a new object.

@special("copy.copy")
def copy(*args): ...
@special("copy.deepcopy")
def deepcopy(*args): ...

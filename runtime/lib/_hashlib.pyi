# _hashlib.pyi -- what hashlib.py needs of C.
# In: builtins.pyi's conventions.  Out: signatures over digest.h.  Rule: which is one of the numbers there.

@c("digest_of", raises=MemoryError, cost=500)
def digest(which: int, message: bytes, /) -> bytes: ...

# io.pyi -- import io.
# In: builtins.pyi's conventions; file.pyi has the methods.  Out: signatures over file.h.
# Rule: a StringIO whose newline is not given translates nothing.

SEEK_SET: int = 0
SEEK_CUR: int = 1
SEEK_END: int = 2
DEFAULT_BUFFER_SIZE: int = 8192

@c("string_io_new", cost=100)
def StringIO(initial_value: str | None = None) -> StringIO: ...
@c("string_io_with", raises=ValueError, cost=100)
def StringIO(initial_value: str | None = None, newline: str | None = "\n") -> StringIO: ...
@c("bytes_io_new", cost=100)
def BytesIO() -> BytesIO: ...
@c("bytes_io_new", cost=100)
def BytesIO(initial_bytes: None) -> BytesIO: ...
@c("bytes_io_of", raises=(ValueError, MemoryError), cost=100)
def BytesIO(initial_bytes: Memory) -> BytesIO: ...
@special("open")
def open(*args): ...

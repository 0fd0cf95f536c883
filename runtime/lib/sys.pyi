# sys.pyi -- import sys.
# In: builtins.pyi's conventions.  Out: signatures over system_module.h.
# Rule: an attribute without a value here is read from the C function that its comment names.

maxsize: int = 9223372036854775807
maxunicode: int = 1114111
byteorder: str = "little"
platform: str = "linux"
argv: list[str]   # sys_argv()
stdin: TextIO      # file_stdin()
stdout: TextIO     # file_stdout()
stderr: TextIO     # file_stderr()

@c("sys_exit", raises=SystemExit, io="exit")
def exit() -> None: ...
@c("sys_exit", raises=SystemExit, io="exit")
def exit(status: None, /) -> None: ...
@c("sys_exit_int", raises=SystemExit, io="exit")
def exit(status: int, /) -> None: ...
@c("sys_exit_str", raises=SystemExit, io="exit")
def exit(status: str, /) -> None: ...
@c("sys_getrecursionlimit", range=(1, None))
def getrecursionlimit() -> int: ...
@c("sys_setrecursionlimit", raises=(ValueError, OverflowError, RecursionError), io="exit")
def setrecursionlimit(limit: int, /) -> None: ...
@c("sys_intern", returns="text")
def intern(text: str, /) -> str: ...

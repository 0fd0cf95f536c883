# sys.pyi -- import sys.
# In: builtins.pyi's conventions.  Out: signatures over system_module.h.
# Rule: an attribute without a value here is read from the C function that its comment names.

maxsize: int = 9223372036854775807
maxunicode: int = 1114111
byteorder: str = "little"
platform: str = "linux"
version: str = "3.11.2 (main, Apr 28 2025, 14:11:48) [GCC 12.2.0]"
copyright: str = "Copyright (c) 2001-2023 Python Software Foundation.\nAll Rights Reserved.\n\nCopyright (c) 2000 BeOpen.com.\nAll Rights Reserved.\n\nCopyright (c) 1995-2001 Corporation for National Research Initiatives.\nAll Rights Reserved.\n\nCopyright (c) 1991-1995 Stichting Mathematisch Centrum, Amsterdam.\nAll Rights Reserved."
hexversion: int = 51053296
api_version: int = 1013
executable: str = "/usr/bin/python3"
prefix: str = "/usr"
exec_prefix: str = "/usr"
base_prefix: str = "/usr"
float_repr_style: str = "short"
dont_write_bytecode: bool = False
version_info: object
float_info: object
int_info: object
hash_info: object
implementation: object
flags: object
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
@special("sys.exc_info")
def exc_info(): ...
@c("sys_getrecursionlimit", range=(1, None))
def getrecursionlimit() -> int: ...
@c("sys_setrecursionlimit", raises=(ValueError, OverflowError, RecursionError), io="exit")
def setrecursionlimit(limit: int, /) -> None: ...
@c("sys_get_int_max_str_digits", range=(0, None), io="exit")
def get_int_max_str_digits() -> int: ...
@c("sys_set_int_max_str_digits", raises=(ValueError, OverflowError), io="exit")
def set_int_max_str_digits(maxdigits: int) -> None: ...
@c("sys_intern", returns="text")
def intern(text: str, /) -> str: ...
@c("sys_encoding", cost=20)
def getdefaultencoding() -> str: ...
@c("sys_encoding", cost=20)
def getfilesystemencoding() -> str: ...
@c("sys_is_finalizing")
def is_finalizing() -> bool: ...

"""_codecs_file: the binary file below one of codecs.open, whose own name hides the built-in one."""


def opened(path, mode):
    if mode == "rb":
        return open(path, "rb")
    if mode == "wb":
        return open(path, "wb")
    if mode == "ab":
        return open(path, "ab")
    raise RuntimeError(f"codecs.open with the mode {mode!r}")

"""gc: memory is counted; there is nothing to switch."""


def enable():
    pass


def disable():
    pass


def freeze():
    pass

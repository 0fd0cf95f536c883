"""gc: memory is counted; there is nothing to switch."""
_switch = [True]


def enable():
    _switch[0] = True


def disable():
    _switch[0] = False


def isenabled():
    return _switch[0]


def collect(generation=2):
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    return 0


def freeze():
    pass


def unfreeze():
    pass


def get_threshold():
    return 700, 10, 10

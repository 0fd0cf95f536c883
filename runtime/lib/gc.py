"""gc: memory is counted; there is nothing to switch."""
DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = 38

_switch = [True]
_thresholds = [700, 10, 10]
_debug = [0]


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
    return _thresholds[0], _thresholds[1], _thresholds[2]


def set_threshold(threshold0, threshold1=None, threshold2=None, /):
    _thresholds[0] = threshold0
    if threshold1 is not None:
        _thresholds[1] = threshold1
    if threshold2 is not None:
        _thresholds[2] = threshold2


def get_freeze_count():
    return 0


def get_debug():
    return _debug[0]


def set_debug(flags, /):
    _debug[0] = flags

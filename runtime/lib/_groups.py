"""_groups: exception groups, and what except* asks of them (frontend/expand_star.c)."""


def _checked(message, exceptions):
    if not isinstance(message, str):
        raise TypeError(f"BaseExceptionGroup.__new__() argument 1 must be str, not {type(message).__name__}")
    if not isinstance(exceptions, (list, tuple)):
        raise TypeError("second argument (exceptions) must be a sequence")
    if not exceptions:
        raise ValueError("second argument (exceptions) must be a non-empty sequence")
    at = 0
    for one in exceptions:
        if not isinstance(one, BaseException):
            raise ValueError(f"Item {at} of second argument (exceptions) is not an exception")
        at += 1


class BaseExceptionGroup(BaseException):
    def __init__(self, message, exceptions):
        _checked(message, exceptions)
        super().__init__(message, exceptions)
        self.message = message
        self.exceptions = tuple(exceptions)

    def __str__(self):
        count = len(self.exceptions)
        return f"{self.message} ({count} sub-exception{'' if count == 1 else 's'})"

    def derive(self, excs):
        return star_group(self.message, excs)

    def split(self, condition):
        return _parted(self, condition)

    def subgroup(self, condition):
        return _parted(self, condition)[0]

    def _like(self, excs):
        made = self.derive(excs)
        made.__cause__ = self.__cause__
        made.__context__ = self.__context__
        made.__suppress_context__ = self.__suppress_context__
        return made


class ExceptionGroup(BaseExceptionGroup, Exception):
    def __init__(self, message, exceptions):
        _checked(message, exceptions)
        for one in exceptions:
            if not isinstance(one, Exception):
                raise TypeError("Cannot nest BaseExceptions in an ExceptionGroup")
        super().__init__(message, exceptions)


def star_group(message, excs):
    """The class by what is in it."""
    _checked(message, excs)
    for one in excs:
        if not isinstance(one, Exception):
            return BaseExceptionGroup(message, excs)
    return ExceptionGroup(message, excs)


def _parted(error, condition):
    """The part of it that is of these classes, and the rest: the same object when it is all of it."""
    if isinstance(error, condition):
        return error, None
    if not isinstance(error, BaseExceptionGroup):
        return None, error
    found = []
    others = []
    for one in error.exceptions:
        yes, no = _parted(one, condition)
        if yes is not None:
            found.append(yes)
        if no is not None:
            others.append(no)
    if not others:
        return error, None
    if not found:
        return None, error
    return error._like(found), error._like(others)


def star_split(error, condition):
    """What an except* clause is given, and what it leaves."""
    if error is None:
        return None, None
    if isinstance(error, BaseExceptionGroup):
        return _parted(error, condition)
    if isinstance(error, condition):
        return star_group("", (error,)), None
    return None, error


def star_failed(error, rest, raised):
    """What goes on behind the last clause; None: nothing."""
    if not raised:
        return rest
    if not isinstance(error, BaseExceptionGroup):
        return raised[0]
    if rest is not None:
        raised.append(rest)
    return star_group("", raised)

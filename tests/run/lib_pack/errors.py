class AppError(Exception):
    """Base."""
    code = 1

    def __init__(self, msg, inner=None):
        super().__init__(msg)
        self.inner = inner

    def chain(self):
        n = 1
        e = self.inner
        while isinstance(e, AppError):
            n += 1
            e = e.inner
        return n


class ConfigError(AppError):
    code = 2


def check(n):
    if n > 2:
        raise ConfigError("too big", AppError("inner", ValueError(n)))
    return n

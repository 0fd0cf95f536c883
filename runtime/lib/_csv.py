"""_csv: where the exception of csv says that it is at home."""


class Error(Exception):
    pass

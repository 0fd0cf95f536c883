"""getpass: the name of the user."""
import os

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    pass


def getuser():
    for name in ('LOGNAME', 'USER', 'LNAME', 'USERNAME'):
        user = os.environ.get(name)
        if user:
            return user
    number = str(os.getuid())
    with open("/etc/passwd", encoding="utf-8", errors="surrogateescape") as users:
        for line in users:
            fields = line.split(":")
            if len(fields) > 2 and fields[2] == number:
                return fields[0]
    raise KeyError("getpwuid(): uid not found: " + number)

"""platform: what the program runs on."""

import os

__all__ = ["architecture", "machine", "node", "python_implementation", "python_version", "python_version_tuple",
           "release", "system", "version"]


def system():
    return os.uname().sysname


def node():
    return os.uname().nodename


def release():
    return os.uname().release


def version():
    return os.uname().version


def machine():
    return os.uname().machine


def architecture():
    return "64bit", "ELF"


def python_version():
    return "3.11.2"


def python_version_tuple():
    return "3", "11", "2"


def python_implementation():
    return "CPython"

from lib_pack.plugins import Plugin


class Engine(Plugin):
    name = "quick"


def compute(n):
    return (n - 1) * n * (2 * n - 1) // 6

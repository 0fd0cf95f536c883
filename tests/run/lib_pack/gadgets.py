class Plugin:
    gadgets = []

    def __init_subclass__(cls, size=1):
        Plugin.gadgets.append((cls.__name__, size))

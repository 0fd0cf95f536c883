class Plugin:
    known = []

    def __init_subclass__(cls, **more):
        Plugin.known.append((cls.__name__, sorted(more)))

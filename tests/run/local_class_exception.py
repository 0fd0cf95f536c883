def outer(limit):
    class TooBig(Exception):
        def __init__(self, v):
            super().__init__(f"{v} > {limit}")
            self.v = v
    def check(v):
        if v > limit:
            raise TooBig(v)
        return v
    out = []
    for v in (1, 5, 10):
        try:
            out.append(check(v))
        except TooBig as e:
            out.append(str(e))
    return out
print(outer(4), outer(7))

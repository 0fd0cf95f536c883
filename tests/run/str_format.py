print("{} {} {a:>5} X".format(1, "x", a=3) if 0 else "{0} {1} {a:>5} {1!r} {{}} {b:{w}}".format(1, "x", a=3, b=2.5, w=7))
raise KeyError

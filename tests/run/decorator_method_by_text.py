"""Decorated methods that are asked for by a text made on the way."""
def twice(f):
    def wrapper(self, *args):
        return f(self, *args) * 2
    return wrapper


class Shell:
    @twice
    def do_go(self):
        return "gone"

    @twice
    def do_stop(self):
        return "stopped"


shell = Shell()
for k in ["go", "stop"]:
    print(getattr(shell, "do_" + k)(), getattr(shell, f"do_{k}")())

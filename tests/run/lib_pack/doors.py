class Door:
    def open(self, wide=False):
        return f"door {wide}"

    def add_argument(self, *names, **more):
        return names, sorted(more)

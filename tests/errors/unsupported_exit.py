class Shows:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        print(kind, error)  #! E0300 this use of the class, or the traceback, that __exit__ is given


with Shows():
    pass

print("{0!r>5}".format(1))

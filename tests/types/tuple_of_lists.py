t = ([], [])  #: t tuple[list[int], list[str]]
t[0].append(1)
t[1].append("a")

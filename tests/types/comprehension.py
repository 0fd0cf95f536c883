squares = [i * i for i in range(5)]  #: squares list[int]; i int
names = [str(s) for s in squares if s > 3]  #: names list[str]; s int
pairs = [(a, b) for a in squares for b in names]  #: pairs list[tuple[int, str]]; a int; b str

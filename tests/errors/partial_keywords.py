from functools import partial
p = partial(int, base=2)
p.keywords["base"] = 3  #! E0300 the attribute 'keywords' of functools.partial is not supported

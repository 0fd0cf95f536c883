# What NAME.pyi beside this file says and no version of a function can have.
def mapping(x):
    return x

def nested(xs):
    return xs

def same(x):
    return x

def changed(x):
    return x

def quoted(x, y):
    return x

#!3 E0230 the type 'dict[str, int]' in a stub
#!4 E0230 the type 'Sequence[int]' in a stub
#!5 E0231 generic #!5 E0231 generic
#!6 E0232 this decorator in a stub
#!8 E0232 a class in a stub
#!9 E0230 the type '"int"' #!9 E0230 the type 'list'
#!10 E0232 if statement in a stub
#!11 E0230 the type 'np.ndarray'
#!12 E0232 an async def in a stub

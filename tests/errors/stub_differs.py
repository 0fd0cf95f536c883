# NAME.pyi beside this file is checked, not trusted: the code counts.
def maybe(x):
    if x > 1:
        return x
    return None

def wrong_body(x):
    return x + 1  #! W0201 can only concatenate str

def renamed(x, y):
    return x

def fewer(x):
    return x

def required(x):
    return x

def wider(x):
    return x

def positional(a, b):
    return a

n = "a"

#!1 W0234 n is str, not int as the stub says
#!2 W0233 the module has no such name
#!3 W0234 the result of maybe is int | None, not int as the stub says
#!5 W0233 the stub's renamed is not used
#!6 W0233 the stub's fewer is not used
#!7 W0233 the stub's required is not used
#!8 W0233 the stub's nothing is not used: the module has no such function

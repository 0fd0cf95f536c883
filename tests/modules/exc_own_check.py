import traceback

import exc_own as m
print(m.safe(1), m.safe(2), m.parse(0))
for i in (1,2,3,4,5):
    try: m.parse(i)
    except Exception as e:
        print(type(e), e, repr(e), e.args, [c.__name__ for c in type(e).__mro__], sorted((k,v) for k,v in vars(e).items() if k[0]!='_'), repr(e.__cause__))
        print(traceback.format_exc().splitlines()[-1])
try: m.parse(2)
except m.ParseError as e: print("caught", e.line, isinstance(e, m.Other), m.Other.__qualname__, m.Other.__module__)
print([n for n in dir(m) if n[0] != "_" and n != "Outer"])
from exc_own import *
print(ParseError)

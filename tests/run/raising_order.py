"""Orders that always raise."""
class X(Exception): pass
class Bad:
    def __lt__(self, o): raise X("lt")
    def __gt__(self, o): raise X("gt")
def t(f):
    try: print(f())
    except X as e: print("X", e)
t(lambda: max([Bad(), Bad()]).__class__.__name__)
t(lambda: min(Bad(), Bad()).__class__.__name__)
t(lambda: min([Bad(), Bad()]).__class__.__name__)
t(lambda: len(sorted([Bad(), Bad()])))
xs = [Bad(), Bad()]
t(lambda: xs.sort())
t(lambda: Bad() < Bad())
t(lambda: [Bad()] < [Bad()])
t(lambda: (1, Bad()) < (1, Bad()))

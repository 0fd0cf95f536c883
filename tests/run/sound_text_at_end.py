class C:
    def __init__(self, n): self.n = n
    def __str__(self): return f"C<{self.n}>"
def f(n):
    raise ValueError(C(2)) if n else KeyError(C(2))
try: f(1)
except Exception as e: print(e, str(e))
try: f(0)
except Exception as e: print("text")
f(1)

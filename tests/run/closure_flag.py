def deep(k):
    def get():
        return k, inner
    if k >= 0:
        inner = deep(k - 1) if k else None
    return get
h = deep(3)
while h:
    k, h = h()
    print(k, end=" ")

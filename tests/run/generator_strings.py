def chunks(text, n):
    for i in range(0, len(text), n):
        yield text[i:i + n]
print(list(chunks("häßlich déjà", 3)), "|".join(chunks("日本語テキスト", 2)))
def grow(n):
    s = ""
    for i in range(n):
        s += chr(97 + i)
        yield s
kept = list(grow(5))
print(kept, [len(k) for k in grow(3)])

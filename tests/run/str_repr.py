for s in ("it's", 'say "hi"', "both ' and \"", "tab\t nl\n cr\r", "\x00\x1f\x7f", "é日😀", "\u200b\u00ad", "back\\slash", "\x85\xa0"):
    print(repr(s), [s], len(s))
print(ascii("é日😀a"))

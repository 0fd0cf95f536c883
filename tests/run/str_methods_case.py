for s in ("hello World", "ÀÉ straße", "ǆ", "ﬁ", "ΑΣ", "123abc", "", "İ"):
    print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())
for s in ("abc", "ABC", "a1", "12", "²", "½", "٣", " ", "", "_x", "日本"):
    print(s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum(), s.isupper(), s.islower(), s.isspace(), s.isidentifier())

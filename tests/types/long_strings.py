text = """first # no comment
'second' \
third"""  #: text str
total = 1 + \
    2  #: total int
raw = r'''\'''' + '"""'  #: raw str
pair = ("#", '\'"')  #: pair tuple[str, str]
last = text + raw  #: last str
print(text, total, raw, pair, last)

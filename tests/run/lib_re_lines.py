import re


def main():
    lines = ["2024-01-0%d ERROR [mod%d] code=%d text é%s" % (i % 9 + 1, i % 3, i * 7, "→" if i % 2 else "") for i in range(300)]
    line = re.compile(r"""
        (\d{4})-(\d\d)-(\d\d) \s+   # the date
        (ERROR|WARN) \s+
        \[(?P<module>\w+)\] \s+ code=(?P<code>-?\d+)""", re.VERBOSE)
    count = {}
    total = 0
    for text in lines:
        m = line.match(text)
        if not m:
            print("no match", text)
            continue
        module = m.group("module")
        count[module] = count.get(module, 0) + 1
        total += int(m.group("code"))
        day = m.group(3)
        if day is not None and day.endswith("9"):
            total += int(day)
    print(sorted(count.items()), total)
    words = {}
    for word in re.findall(r"[a-zA-Z]+", " ".join(lines)):
        words[word] = words.get(word, 0) + 1
    print(sorted(words.items()))
    print(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", "camelCaseNameHTML").lower())
    csv = 'a,"b ""q"" c",,d'
    print([(x, y) for x, y in re.findall(r'(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))', csv)])


main()

from options_left_out import Table, centre

xs = [0.125, 2.5, 3.75]
for options in ({}, {"digits": 1}, {"label": "m="}, {"weights": [1.0, 0.0, 2.0]}, {"weights": None, "digits": 2}, {"digits": None, "label": ""},
                {"weights": [1.0, 1.0, 1.0], "label": "w"}, {"weights": [2.0, 2.0, 2.0], "digits": 0}):
    print(options, centre(xs, **options))
for table in (Table(["ab", "cd"]), Table(["ab"], "head"), Table(["ab"], footer="foot"), Table([], header="h", footer="f"), Table(["x"], None, None)):
    print(list(table.lines()), list(table.lines("- ")), list(table.lines(limit=1)), list(table.lines(None, 0)), list(table.lines(prefix="", limit=2)))
    print(table.find("b"), table.find("b", 1), table.find("k", key="k"), table.find("c", start=0), table.header, table.footer)
for wrong in (lambda: centre(xs, 5), lambda: centre(xs, digits="a"), lambda: Table(["a"]).find("a", "b")):
    try:
        print(wrong())
    except TypeError:
        print("TypeError")

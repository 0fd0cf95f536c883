# csv: readers, writers, dialects, rows as dicts
import csv
import io
import os

TEXT = '''name,age,city
"Smith, John",42,"New ""York"""
Ann,,
"multi
line",3,x

é,"",'q'
'''


def tried(make):
    try:
        print(make())
    except (csv.Error, ValueError, TypeError) as error:
        print(type(error).__name__, error)


def main():
    rows = csv.reader(io.StringIO(TEXT))
    for row in rows:
        print(rows.line_num, row)
    print(list(csv.reader(["a;b;c", "1;'x;y';3"], delimiter=";", quotechar="'")))
    print(list(csv.reader(["a\tb"], dialect="excel-tab")), list(csv.reader(["a, b,  c"], skipinitialspace=True)))
    print(list(csv.reader(['a\\,b,"c\\"d"', "x"], escapechar="\\")), list(csv.reader(['"a"b,c'])), list(csv.reader([''])), list(csv.reader(["\n", "a\r\n", "b\r"])))
    print(list(csv.reader(['"open', "still"])), list(csv.reader(['a"b', '"x"" y"'])), list(csv.reader(['"a",b'], quoting=csv.QUOTE_NONE)))
    print(list(csv.reader(["a,b,"])), list(csv.reader([",,"])), list(csv.reader(iter(["1,2", "3,4"]))))
    tried(lambda: list(csv.reader(['"a"b'], strict=True)))
    tried(lambda: list(csv.reader(['"a'], strict=True)))
    tried(lambda: list(csv.reader(["a\rb"])))
    tried(lambda: csv.reader(["a"], dialect="nope"))
    tried(lambda: csv.reader(["a"], delimiter=";;"))
    tried(lambda: csv.writer(io.StringIO(), quotechar=None).writerow(["a", 1]))
    out = io.StringIO()
    w = csv.writer(out)
    print(w.writerow(["a", 1, 2.5, None, True, 'q"q', "c,d", "l\nm", ""]))
    w.writerow([])
    w.writerow([""])
    w.writerow(("x", 10**20))
    w.writerows([[1, 2], [3, 4]])
    print(repr(out.getvalue()))
    for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC):
        out = io.StringIO()
        csv.writer(out, quoting=quoting, lineterminator="\n").writerow(["a", 1, 1.5, 'x"y', None])
        print(repr(out.getvalue()))
    out = io.StringIO()
    csv.writer(out, delimiter="|", quoting=csv.QUOTE_NONE, escapechar="\\").writerow(["a|b", 'c"d', 5])
    csv.writer(out, doublequote=False, escapechar="\\").writerow(['a"b', "c\\d"])
    csv.writer(out, dialect="unix").writerow([1, "a"])
    print(repr(out.getvalue()))
    tried(lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"]))
    tried(lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow([""]))
    people = csv.DictReader(io.StringIO(TEXT))
    print(people.fieldnames)
    for person in people:
        print(person, person["name"].upper(), person["age"] or "?")
    total = 0
    for person in csv.DictReader(["k,v", "a,1", "b,2"]):
        total += int(person["v"])
    print(total)
    print(list(csv.DictReader(["1,2,3", "4"], fieldnames=["a", "b"], restkey="more", restval="none")))
    print(list(csv.DictReader(["a,b", "1,2,3", "4"])))
    out = io.StringIO()
    dw = csv.DictWriter(out, fieldnames=["b", "a"], restval="-")
    dw.writeheader()
    dw.writerow({"a": 1, "b": 2})
    dw.writerows([{"a": 3}, {"b": "x,y"}])
    print(repr(out.getvalue()))
    tried(lambda: dw.writerow({"a": 1, "z": 2}))
    csv.DictWriter(out, ["a"], extrasaction="ignore").writerow({"a": 1, "z": 5})
    csv.register_dialect("pipes", delimiter="|", quoting=csv.QUOTE_ALL)
    csv.writer(out, "pipes").writerow(["p", 1])
    print(repr(out.getvalue()), list(csv.reader(["a|b"], dialect="pipes")), "pipes" in csv.list_dialects(), csv.get_dialect("pipes").delimiter)
    path = "/tmp/moult_csv_test.csv"
    with open(path, "w", newline="") as f:
        csv.writer(f).writerows([["h1", "h2"], ["a\nb", 2], ["é", 3.25]])
    with open(path, newline="") as f:
        for row in csv.reader(f):
            print(row)
    with open(path, newline="") as f:
        header, *rest = csv.reader(f)
        print(header, rest)
    with open(path) as f:
        r = csv.reader(f)
        head = next(r)
        print(head, sum(float(row[1]) for row in r))
    os.remove(path)


main()
class Semi(csv.Dialect):
    delimiter = ";"
    quotechar = "'"
    lineterminator = "\n"
    quoting = csv.QUOTE_MINIMAL


def classes():
    print(list(csv.reader(["a;'b;c'"], Semi)), list(csv.reader(["a\tb"], dialect=csv.excel_tab)))
    out = io.StringIO()
    csv.writer(out, Semi).writerow(["a;b", "c"])
    print(repr(out.getvalue()))


classes()
print(list(csv.reader(["a\rb"])))

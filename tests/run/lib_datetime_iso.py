# fromisoformat of what is nearly a date or time: CPython's parser takes more than it writes
import random, datetime as d
random.seed(21)
def t(f):
    try: print(repr(f()))
    except ValueError as e: print(e)
for s in ["2020-01-02T", "2020-01-02", "20200102", "2020-W01-1", "2020W011", "2020-W01", "2020-01-02T10", "2020-01-02 10:11", "2020-01-02T10:11:12.1234567", "2020-01-02T101112,5", "2020-01-02T10:11:12.", "2020-01-02T10:11:12Z", "2020-01-02T10:11:12+00:00", "2020-01-02T10:11:12-05:30", "2020-01-02T10:11+24:00", "2020-01-02T10:11:12.5+01:02:03.25", "2020-01-02x10", "2020-01-02T1", "2020-01-02T10:1", "2020-01-02T10:11:12+0", "2020-01-02T24:00"]:
    print(s); t(lambda: d.datetime.fromisoformat(s)); t(lambda: d.time.fromisoformat(s[11:])); t(lambda: d.date.fromisoformat(s[:10])); t(lambda: d.time.fromisoformat("T" + s[11:]))
for i in range(1500):
    s = random.choice(["2020-01-02", "20200102", "2020-W05-3", "2020W053", "2020-W05"]) + random.choice("T -") + random.choice(["10", "10:11", "10:11:12", "101112", "1011", "10:11:12.5", "10:11:12.123456", "1011120", "25:00"]) + random.choice(["", "", "Z", "+01:00", "-0530", "+00", "-23:59:59.5", "+24"])
    k = random.randrange(len(s))
    for _ in range(random.randrange(0, 3)):
        k = random.randrange(len(s) + 1); s = s[:k] + random.choice(["", "", random.choice(":-+.,Z0 9TW")]) + s[k + random.randrange(2):]
    print(s); t(lambda: d.datetime.fromisoformat(s)); t(lambda: d.time.fromisoformat(s[11:])); t(lambda: d.date.fromisoformat(s[:10]))

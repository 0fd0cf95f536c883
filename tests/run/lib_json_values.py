# the values that json.loads gives, in all operations
import json
from json import loads
def main():
    data = loads('{"a": [1, 2.5, {"b": null}], "name": "x", "t": true, "n": {"k": [3, 4]}}')
    print(data)
    print(data["a"][0] + 1, data["name"].upper(), data["n"]["k"][1], len(data["a"]))
    for k, v in data.items():
        print(k, v)
    total = 0
    for x in data["n"]["k"]:
        total += x
    print(total)
    if isinstance(data, dict):
        print(sorted(data))
    rows = loads('[{"id": 1, "tags": ["a", "b"]}, {"id": 2, "tags": []}]')
    for row in rows:
        print(row["id"], ",".join(row["tags"]), row.get("zz"), "id" in row)
    print([r["id"] for r in rows], max(r["id"] for r in rows), {r["id"]: r for r in rows})
    rows.append(5); rows[0]["new"] = [1]
    print(rows)
    data["a"][2]["b"] = "changed"
    print(data["a"], data == {"a": 1}, data["missing"] if "missing" in data else "none")
    def f(x: int): return x * 2
    print(f(rows[1]["id"]))
    print(sum(data["n"]["k"]), data["a"][1] * 2)
    try:
        data["name"]["x"]
    except TypeError as e:
        print(e)
    try:
        data["zzz"]
    except KeyError as e:
        print(repr(e))
    n = data["n"]["k"][0]
    for i in range(n): print(i)
    print(f"{data['a'][0]:>5}|{data['name']:<4}|")
    print(data["name"] + "!", data["name"].split("x"), "x" in data["name"])
main()

# json.loads: what is read, what is wrong and where
import json
BAD = ['', ' ', '[', '[1', '[1,', '[1,]', '[1 2]', '{', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}', '{"a" 1}', '"abc', '"a\\', '"a\\x"', '"a\\u12"', '"a\\u12g4"', '"\n"', 'nul', 'tru', '-', '01', '1.', '1e', '.5', '+1', '1 2', '[1]]', 'NaN', '-Infinity', 'Infinity', '"\\ud83d\\ude00"', '"\\ud83d"', '"\\ud83dx"', '"\\ud83d\\u0041"', '\ufeff1', "{'a':1}", '[1,\n 2,\n x]', '1E5', '1e+5', '1.5e-3', '-0', '-0.0', '123456789012345678901234567890', '"\\n\\t\\/\\b\\f\\r\\"\\\\"', '{"a":1,"a":2}', ' [ ] ', ' { } ', '"é😀"', 'nullx', '[null,true,false]', '{"a":{"b":[{}]}}', '-x', '"a\\ud83d\\uz000"', '1.e5', '1e5x', '"\\u']
def main():
    for text in BAD:
        try:
            print(ascii(json.loads(text)))
        except json.JSONDecodeError as e:
            print(repr(text), "->", e, e.msg, e.pos, e.lineno, e.colno, len(e.doc))
    for data in (b'[1, "\xc3\xa9"]', bytearray(b'{"a": 1}'), '[1]'.encode("utf-16"), '[1]'.encode("utf-32-le"), b'\xef\xbb\xbf[2]', b'5', b'12', '"é"'.encode("utf-16-be")):
        print(json.loads(data))
    try:
        json.loads("x")
    except ValueError as e:
        print(type(e).__name__, isinstance(e, json.JSONDecodeError))
    try:
        json.loads("[" * 5000)
    except RecursionError as e:
        print("deep")
    print(json.loads("[" * 300 + "]" * 300) == json.loads("[" * 300 + "]" * 300))
    print(json.loads(json.dumps({"a": [1, 2.5, None, True, "x\n"], "b": {"c": []}})))
    print(json.loads("[1.10, 2, 3]", parse_float=str), json.loads("[1, 22]", parse_int=float), json.loads("[NaN, 1]", parse_constant=lambda c: "<" + c + ">"))
main()

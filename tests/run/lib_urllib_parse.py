from urllib.parse import quote, unquote, urlencode, urlparse, parse_qs, quote_plus, unquote_plus
import urllib.parse as up
import urllib.parse
for s in ["", "a b", "a/b?c=d&e", "é ß 日本", "~_.-", "100%", "a+b", "\n\x00", "'\"<>"]:
    print(quote(s), quote(s, safe=""), quote_plus(s), quote(s, safe="?&"), unquote(quote(s)) == s, unquote_plus(quote_plus(s)) == s)
for s in ["a%20b", "%zz%2", "%", "a%C3%A9", "%ff%fe", "é%20ü", "+%2B", "%41%4", "日%E6%97%A5"]:
    print(repr(unquote(s)), repr(unquote_plus(s)), up.unquote_to_bytes(s))
print(quote(b"a b\xff"), up.quote_from_bytes(b"/x y"), unquote("%E9", encoding="latin-1"), unquote("%E9", errors="ignore"))
print(urlencode({"a": 1, "b": "x y", "c": "é&="}), urlencode([("k", "v"), ("k", "w")]), urlencode({}), urlencode({"l": [1, 2], "s": "t"}, doseq=True), urlencode({"f": 1.5, "n": None}), urlencode([("a", 1), ("b", 2)]))
print(parse_qs("a=1&b=2&a=3"), parse_qs("a=&b=1"), parse_qs("a=&b", keep_blank_values=True), up.parse_qsl("x=1&y=%20z+w&&q"), parse_qs(""), up.parse_qsl("a=1;b=2", separator=";"))
for u in ["http://user:pw@Example.COM:8080/a/b;p?q=1#frag", "https://example.com", "//host/path", "/just/path", "mailto:a@b.c", "file:///etc/passwd", "http://h?x", "a:b:c", "HTTP://H/", "", "x;y", "http://a/b;c/d;e", "path?q#f#g", " http://h/\n", "1http://x", "ftp://f:99999/x"]:
    r = urlparse(u)
    print(r, r.hostname, r.username, r.password, r.geturl())
    s = up.urlsplit(u)
    print(s, s.geturl(), s.path)
    try: print(r.port)
    except ValueError as e: print(e)
print(up.urlunparse(("http", "h", "/p", "pa", "q=1", "f")), up.urlunsplit(("http", "h", "p", "", "")), urlparse("http://h/a")._replace(path="/z").geturl(), urlparse("x/y", scheme="http"), urlparse("http://h/#a", allow_fragments=False).path)
for bad in [lambda: urlparse("http://h:x/").port, lambda: urlparse("http://[::1/"), lambda: parse_qs("a", strict_parsing=True), lambda: parse_qs("a=1&b=2", max_num_fields=1)]:
    try: print(bad())
    except ValueError as e: print(e)
print(urllib.parse.quote("z z"))

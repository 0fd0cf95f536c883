s = "hello world, hello"
print(s.find("hello"), s.find("hello", 1), s.find("x"), s.rfind("hello"), s.find("hello", -5), s.find("", 30), s.find(""))
print(s.index("world"), s.count("l"), s.count("ll"), "aaaa".count("aa"), "abc".count(""))
print(s.startswith("he"), s.endswith(("lo", "x")), s.startswith("world", 6), s.startswith(("a", "b")))
print(s.index("zzz"))

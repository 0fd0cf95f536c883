import time
t=time.gmtime(0)
for c in "a A b B c d H I j m M p S U w W x X y Y Z % e D F T R G g V u C h n t k l s P E O z q".split():
    print(c, repr(time.strftime("%"+c,t)))
print(time.timezone, time.tzname, time.daylight, time.altzone, tuple(t)[:3], t==time.gmtime(0), t<time.gmtime(5))
print(repr(time.strftime('%Z|%z',(2020,1,1,0,0,0,0,1,0))),repr(time.strftime('%Z|%z',(2020,7,1,0,0,0,0,1,1))),repr(time.strftime('%Z|%z',(2020,7,1,0,0,0,0,1,-1))),repr(time.strftime('%Z|%z',time.struct_time((2020,7,1,0,0,0,0,1,1)))),repr(time.strftime('%Z|%z',time.localtime(0))),time.struct_time((2020,7,1,0,0,0,0,1,1)).tm_zone,time.gmtime(0).tm_zone,time.localtime(0).tm_gmtoff,time.strptime('2020','%Y').tm_zone, time.strptime('2020','%Y').tm_gmtoff)
print(len(time.strftime("%Z")) > 1, time.asctime((2020,1,1,0,0,0,0,1,0)), time.ctime(10**9))
print("abc".count("b",None,1),"abc".find("c",None),"abc".startswith("a",None,None), b"abc".rfind(b"a",None,3), "abcb".index("b", 2, None),bytearray(b"ab").endswith(b"b",None))

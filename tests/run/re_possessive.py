# possessive quantifiers, atomic groups and lookaheads: what the library's shortcuts for them pass over
import re
for p in ["b+(?i:B)", "b+(a)?(?i:B)", "b+(a)?+(?i:B)", "b+a?+(?i:B)", "b+(?:a)?+(?i:B)", "b+(?>a?)(?i:B)", "b+a?(?i:B)","b+(?i:B)+", "b+(a)?+(?i:B)+", "b+(?:a|c)?+b", "b+(a)?+b", "b+(a)*+b", "b+(?:a)*+b", "b+(?:a){0,1}+b", r"\d+(a)?+1", "(b+)(?:a)?+b"]:
    print(p, re.search(p, "bb11"), re.search(p, "xabb"), re.sub(p, "<>", "abbabb"))
for p in ["(a)*?(a){1,2}a?", "(?=a)(a)*?(a)", "(?=a)a*?a", "(?=a)(a)*?a", "(?=ab)a*b", "(?:(?=a)a)+?a?"]:
    print(p, re.search(p, "a"), re.search(p, "aab"), re.findall(p, "aab ab a"))
print(re.search('(a)*+(?i:B)?(a*)?$', 'b 1 a\nc').groups(), re.findall("(a)*+b?$", "ab a\nc"), re.findall("(a)?+$", "a b"))

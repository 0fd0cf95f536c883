"""string.Template: every kind of placeholder, wrong ones, what is missing."""
from string import Template
t = Template("$who likes ${what} $$5")
print(t.substitute(who="tim", what="kung"))
print(t.safe_substitute({"who": "x"}))
print(t.template)
try:
    t.substitute(who="1")
except KeyError as e:
    print(repr(e))
try:
    Template("a $ b").substitute(who="1")
except ValueError as e:
    print(e)
print(Template("$a").substitute({"a": 1}, a=2))
for text in ["$a $$ ${b} $c", "${a", "$1", "$", "", "x$", "$a.b $_c", "${ a}", "é$aé\nq $", "line\nnext $! $a", "$$$a", "$A $a1b"]:
    t = Template(text)
    print(t.safe_substitute(a="AA", b=2), t.safe_substitute({"a": None}))
    try:
        print(t.substitute({"a": 1, "c": 2.5}, b=[3]))
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)
values = {"who": "me", "n": "3"}
print(Template("$who has $n").substitute(values), values)
print(Template("$who has $n").substitute(values, n=4))
print(Template("$a ${b} $$ $a").get_identifiers(), Template("$a").is_valid(), Template("$").is_valid())

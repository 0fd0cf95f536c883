from property_docs import Rect

r = Rect(2, 3)
r.wide = 5
print(r.width, r.wide, r.only_doc, r.all_named, r.none_doc, r.area)
for name in ("width", "wide", "only_doc", "all_named", "none_doc", "area"):
    print(name, repr(getattr(Rect, name).__doc__))
try:
    r.area = 1
except AttributeError as error:
    print("AttributeError")
try:
    r.wide = -1
except ValueError as error:
    print(error)

# unicodedata as scripts use it
import unicodedata
from unicodedata import normalize, category
def strip(s): return "".join(c for c in normalize("NFD", s) if category(c) != "Mn")
def strip2(s): return "".join(c for c in unicodedata.normalize("NFKD", s) if not unicodedata.combining(c))
print(strip("àéîõü Ñ"), strip2("ﬁancé ½"), normalize("NFKC", "ﬁ²"), len(normalize("NFD", "한글")), normalize("NFC", "e\u0301") == "é", unicodedata.unidata_version)
print(unicodedata.numeric("½"), unicodedata.decimal("٣"), unicodedata.digit("²"), unicodedata.decimal("x", None), unicodedata.numeric("\u0f33"), sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in "日本ab"))
for f in (lambda: category("ab"), lambda: unicodedata.decimal("x"), lambda: normalize("X", "é"), lambda: unicodedata.numeric("a"), lambda: unicodedata.digit("a")):
    try: print(f())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
print(unicodedata.normalize("NFKD", "Åström").encode("ascii", "ignore").decode())

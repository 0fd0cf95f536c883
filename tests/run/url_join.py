"""urljoin and urldefrag: relative addresses as RFC 3986 and browsers read them, and the odd ones."""
from urllib.parse import urldefrag, urljoin

BASES = ["http://a/b/c/d;p?q", "http://a/b/c/d/", "http://a", "http://a/", "ftp://h/x/y", "mailto:me@h", "file:///etc/a/b", "", "/only/path",
         "only/path", "HTTP://A/b//c", "http://a/b/../c/./d#frag", "svn+ssh://h/p/q", "tel:1;2"]
RELATIVE = ["g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", "g?y#s", ";x", "g;x", "g;x?y#s", "", ".", "./", "..", "../", "../g", "../..",
            "../../g", "../../../g", "../../../../g", "/./g", "/../g", "g.", ".g", "g..", "..g", "./../g", "./g/.", "g/./h", "g/../h", "g;x=1/./y",
            "http:g", "https://z/y", "mailto:you", "http:", "///p", "a//b", "g?y/../x", "g#s/../x", "//h/../x", "x:y", " /g", "é/ü?ä#ö"]
for base in BASES:
    print(repr(base), [urljoin(base, url) for url in RELATIVE])
print(urljoin("http://a/b#c", "#d", allow_fragments=False), urljoin("http://a/b", "c#d", False))
for url in ("http://a/b#c", "http://a/b", "#", "a#b#c", "", "http://a/b?q#", "HTTP://A/p;x#y"):
    whole, fragment = parts = urldefrag(url)
    print(parts, repr(whole), repr(fragment), parts.geturl(), parts.url == whole)

# html.unescape: names, numbers, and what is neither
import html
for s in ["a &lt; b &amp;&amp; c", "&eacute;&nbsp;&copy", "&notit; &notin;", "&#65;&#x41;&#X41 &#0;&#128;&#xD800;&#1114112;", "&", "&&", "&;", "&#;", "&#x;", "&#xg;", "&unknown; &amp", "no", "", "&AMPx", "&#1;x&#11;&#13;", "&ngE;", "&" + "a" * 50, "&#38;lt;", "&acE;&NotEqualTilde;", "&quot;&apos;&#39;", "&lt;b&gt; <i>", "&\u00e9;", "&a\u00e9", "&#x1F600;"]:
    print(ascii(html.unescape(s)))
print(html.escape("<a href='x'>\"&"), html.escape("'\"", quote=False), html.unescape(html.escape("<&>\"'")))

"""urllib.parse: the parts of addresses, and texts that may stand in them."""
from typing import NamedTuple

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs",
           "parse_qsl", "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes",
           "DefragResult", "ParseResult", "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes"]

_plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~"
_scheme_characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-."
_digits = "0123456789ABCDEFabcdef"
_with_host = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews",
              "prospero", "rtsp", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss"]
_with_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtspu", "sip", "sips", "mms",
                "sftp", "tel"]


# ---- quoting ----
def _quoted(data, safe):
    parts = []
    for byte in data:
        c = chr(byte)
        parts.append(c if c in _plain or (c in safe and byte < 128) else "%{:02X}".format(byte))
    return "".join(parts)


def quote_from_bytes(bs, safe="/"):
    return _quoted(bytes(bs), safe)


def quote(string, safe="/", encoding=None, errors=None):
    if isinstance(string, str):
        return _quoted(string.encode("utf-8" if encoding is None else encoding, "strict" if errors is None else errors),
                       safe)
    if encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    if errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return _quoted(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    return quote(string, safe + " ", encoding, errors).replace(" ", "+")


def _byte_at(string, at):
    """Of the two digits that stand there; -1: they are none."""
    if at + 2 <= len(string) and string[at] in _digits and string[at + 1] in _digits:
        return int(string[at:at + 2], 16)
    return -1


def unquote_to_bytes(string):
    text = string.encode("utf-8").decode("latin-1") if isinstance(string, str) else string.decode("latin-1")
    data = bytearray()
    at = 0
    while at < len(text):
        byte = _byte_at(text, at + 1) if text[at] == "%" else -1
        data.append(byte if byte >= 0 else ord(text[at]))
        at += 3 if byte >= 0 else 1
    return bytes(data)


def unquote(string, encoding="utf-8", errors="replace"):
    if isinstance(string, (bytes, bytearray)):
        return unquote_to_bytes(bytes(string)).decode("utf-8" if encoding is None else encoding,
                                                      "replace" if errors is None else errors)
    if "%" not in string:
        return string
    parts = []
    at = 0
    while at < len(string):
        end = at
        ascii = string[at] < "\x80"
        while end < len(string) and (string[end] < "\x80") == ascii:
            end += 1
        part = string[at:end]
        if ascii:
            part = unquote_to_bytes(part).decode("utf-8" if encoding is None else encoding,
                                                 "replace" if errors is None else errors)
        parts.append(part)
        at = end
    return "".join(parts)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)


# ---- queries ----
def _value_text(value, safe):
    if isinstance(value, bytes):
        return quote_plus(value, safe)
    return quote_plus(str(value), safe)


def _repeated(key, value, safe, parts):
    """Each item of a list is a value of its own."""
    if isinstance(value, (list, tuple)):
        for item in value:
            parts.append(key + "=" + _value_text(item, safe))
    else:
        parts.append(key + "=" + _value_text(value, safe))


def urlencode(query, doseq=False, safe=""):
    parts = []
    if isinstance(query, dict):
        pairs = list(query.items())
    else:
        pairs = [(key, value) for key, value in query]
    for key, value in pairs:
        if doseq:
            _repeated(_value_text(key, safe), value, safe, parts)
        else:
            parts.append(_value_text(key, safe) + "=" + _value_text(value, safe))
    return "&".join(parts)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
              max_num_fields=None, separator="&"):
    if not separator:
        raise ValueError("Separator must be of type string or bytes.")
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    pairs = []
    for field in qs.split(separator):
        if not field and not strict_parsing:
            continue
        name, equals, value = field.partition("=")
        if not equals and strict_parsing:
            raise ValueError("bad query field: %r" % (field,))
        if value or (keep_blank_values and (equals or not strict_parsing)):
            pairs.append((unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)))
    return pairs


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
             max_num_fields=None, separator="&"):
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        if name in found:
            found[name].append(value)
        else:
            found[name] = [value]
    return found


# ---- the parts of an address ----
def _user(netloc):
    info, at, _ = netloc.rpartition("@")
    name, colon, password = info.partition(":")
    return (name if at else None), (password if colon else None)


def _host(netloc):
    _, _, host = netloc.rpartition("@")
    name, _, port = host.partition(":")
    return name, port


def _port_of(netloc):
    text = _host(netloc)[1]
    if not text:
        return None
    if not (text.isdigit() and text.isascii()):
        raise ValueError(f"Port could not be cast to integer value as {text!r}")
    port = int(text)
    if not 0 <= port <= 65535:
        raise ValueError("Port out of range 0-65535")
    return port


def _host_of(netloc):
    name, percent, zone = _host(netloc)[0].partition("%")
    return name.lower() + percent + zone if name or percent else None


class SplitResult(NamedTuple):
    scheme: str
    netloc: str
    path: str
    query: str
    fragment: str

    @property
    def username(self):
        return _user(self.netloc)[0]

    @property
    def password(self):
        return _user(self.netloc)[1]

    @property
    def hostname(self):
        return _host_of(self.netloc)

    @property
    def port(self):
        return _port_of(self.netloc)

    def geturl(self):
        return _joined(self.scheme, self.netloc, self.path, self.query, self.fragment)


class ParseResult(NamedTuple):
    scheme: str
    netloc: str
    path: str
    params: str
    query: str
    fragment: str

    @property
    def username(self):
        return _user(self.netloc)[0]

    @property
    def password(self):
        return _user(self.netloc)[1]

    @property
    def hostname(self):
        return _host_of(self.netloc)

    @property
    def port(self):
        return _port_of(self.netloc)

    def geturl(self):
        return urlunparse(self)


def _scheme_end(url):
    end = url.find(":")
    if end <= 0 or not (url[0].isascii() and url[0].isalpha()):
        return 0
    for c in url[:end]:
        if c not in _scheme_characters:
            return 0
    return end


def _without_control(text):
    return text.replace("\t", "").replace("\r", "").replace("\n", "")


_control = "".join([chr(i) for i in range(33)])


def urlsplit(url, scheme="", allow_fragments=True):
    url = _without_control(url.lstrip(_control))
    scheme = _without_control(scheme.strip(_control))
    netloc = query = fragment = ""
    end = _scheme_end(url)
    if end:
        scheme, url = url[:end].lower(), url[end + 1:]
    if url[:2] == "//":
        stop = len(url)
        for c in "/?#":
            at = url.find(c, 2)
            if at >= 0:
                stop = min(stop, at)
        netloc, url = url[2:stop], url[stop:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
        if "[" in netloc or not netloc.isascii():
            raise RuntimeError("a host in brackets, or one that is not ASCII")
    if allow_fragments:
        url, _, fragment = url.partition("#")
    url, _, query = url.partition("?")
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme="", allow_fragments=True):
    parts = urlsplit(url, scheme, allow_fragments)
    path, params = parts.path, ""
    if parts.scheme in _with_params and ";" in path:
        at = path.find(";", path.rfind("/") + 1)
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    return ParseResult(parts.scheme, parts.netloc, path, params, parts.query, parts.fragment)


def _joined(scheme, netloc, path, query, fragment):
    if netloc or (scheme and scheme in _with_host and path[:2] != "//"):
        if path and path[:1] != "/":
            path = "/" + path
        path = "//" + netloc + path
    if scheme:
        path = scheme + ":" + path
    if query:
        path = path + "?" + query
    if fragment:
        path = path + "#" + fragment
    return path


def urlunsplit(components):
    scheme, netloc, path, query, fragment = components
    return _joined(scheme, netloc, path, query, fragment)


def urlunparse(components):
    scheme, netloc, path, params, query, fragment = components
    return _joined(scheme, netloc, f"{path};{params}" if params else path, query, fragment)


# ---- relative addresses ----
_hierarchical = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp",
                 "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"]


def _without_dots(segments):
    """. is where one is, .. one further up, as far as that goes."""
    kept = []
    for segment in segments:
        if segment == "..":
            if kept:
                kept.pop()
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return kept


def _path_from(folder, path):
    if path[:1] == "/":
        segments = path.split("/")
    else:
        above = folder.split("/")
        if above[-1]:
            above.pop()
        segments = above + path.split("/")
        segments = segments[:1] + [segment for segment in segments[1:-1] if segment] + segments[1:][-1:]
    return "/".join(_without_dots(segments)) or "/"


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    at = urlparse(base, "", allow_fragments)
    to = urlparse(url, at.scheme, allow_fragments)
    if to.scheme != at.scheme or to.scheme not in _hierarchical:
        return url
    if to.netloc and to.scheme in _with_host:
        return urlunparse(to)
    netloc = at.netloc if to.scheme in _with_host else to.netloc
    if not to.path and not to.params:
        return urlunparse((to.scheme, netloc, at.path, at.params, to.query or at.query, to.fragment))
    return urlunparse((to.scheme, netloc, _path_from(at.path, to.path), to.params, to.query, to.fragment))


class DefragResult(NamedTuple):
    url: str
    fragment: str

    def geturl(self):
        return self.url + "#" + self.fragment if self.fragment else self.url


def urldefrag(url):
    if "#" not in url:
        return DefragResult(url, "")
    parts = urlparse(url)
    return DefragResult(urlunparse((parts.scheme, parts.netloc, parts.path, parts.params, parts.query, "")),
                        parts.fragment)

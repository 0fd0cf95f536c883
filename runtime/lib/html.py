"""html: texts in HTML."""
import _unicodedata

__all__ = ["escape", "unescape"]

# what the numbers 128 to 159 mean in a page: those of Windows
_WINDOWS = ("\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f"
            "\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178")


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


def _character(number):
    if number == 0 or 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
        return "\uFFFD"
    if 0x80 <= number <= 0x9F:
        return _WINDOWS[number - 0x80]
    control = number <= 8 or number == 0xB or 0xE <= number <= 0x1F or number == 0x7F
    if control or 0xFDD0 <= number <= 0xFDEF or number & 0xFFFE == 0xFFFE:
        return ""
    return chr(number)


def _reference(s):
    """What stands behind &, up to and with its semicolon."""
    if s[0] == "#":
        if s[1] in "xX":
            return _character(int(s[2:].rstrip(";"), 16))
        return _character(int(s[1:].rstrip(";")))
    for length in range(len(s), 1, -1):
        found = _unicodedata.named(s[:length])
        if found:
            return found + s[length:]
    return "&" + s


def _end_of(s, at):
    """Where the reference that begins behind & ends; at: there is none."""
    end = at
    if s[at:at + 1] == "#":
        digits = "0123456789abcdefABCDEF" if s[at + 1:at + 2] in ("x", "X") else "0123456789"
        start = at + 2 if len(digits) > 10 else at + 1
        end = start
        while end < len(s) and s[end] in digits:
            end += 1
        if end == start:
            return at
    else:
        while end < len(s) and end < at + 32 and s[end] not in "\t\n\f <&#;":
            end += 1
        if end == at:
            return at
    return end + 1 if s[end:end + 1] == ";" else end


def unescape(s):
    if "&" not in s:
        return s
    pieces = []
    at = 0
    while at < len(s):
        found = s.find("&", at)
        if found < 0:
            pieces.append(s[at:])
            break
        pieces.append(s[at:found])
        at = _end_of(s, found + 1)
        pieces.append("&" if at == found + 1 else _reference(s[found + 1:at]))
    return "".join(pieces)

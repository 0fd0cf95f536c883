"""unicodedata: what Unicode 14 says of characters.  Their names are not there."""
import _unicodedata

unidata_version = '14.0.0'


def _check(name, chr):
    if not isinstance(chr, str):
        raise TypeError(f"{name} must be a unicode character, not {'None' if chr is None else type(chr).__name__}")
    if len(chr) != 1:
        raise TypeError(f"{name} must be a unicode character, not str")


def category(chr, /):
    _check("category() argument", chr)
    return _unicodedata.category(chr)


def bidirectional(chr, /):
    _check("bidirectional() argument", chr)
    return _unicodedata.bidirectional(chr)


def east_asian_width(chr, /):
    _check("east_asian_width() argument", chr)
    return _unicodedata.east_asian_width(chr)


def combining(chr, /):
    _check("combining() argument", chr)
    return _unicodedata.combining(chr)


def mirrored(chr, /):
    _check("mirrored() argument", chr)
    return _unicodedata.mirrored(chr)


def decomposition(chr, /):
    _check("decomposition() argument", chr)
    return _unicodedata.decomposition(chr)


def decimal(chr, default=NotImplemented, /):
    _check("decimal() argument 1", chr)
    value = _unicodedata.decimal(chr)
    if value >= 0:
        return value
    if default is NotImplemented:
        raise ValueError("not a decimal")
    return default


def digit(chr, default=NotImplemented, /):
    _check("digit() argument 1", chr)
    value = _unicodedata.digit(chr)
    if value >= 0:
        return value
    if default is NotImplemented:
        raise ValueError("not a digit")
    return default


def numeric(chr, default=NotImplemented, /):
    _check("numeric() argument 1", chr)
    value = _unicodedata.numeric(chr)
    if value != -1.0:
        return value
    if default is NotImplemented:
        raise ValueError("not a numeric character")
    return default


def normalize(form, unistr, /):
    if form == 'NFC':
        return _unicodedata.normalize(unistr, False, True)
    if form == 'NFD':
        return _unicodedata.normalize(unistr, False, False)
    if form == 'NFKC':
        return _unicodedata.normalize(unistr, True, True)
    if form == 'NFKD':
        return _unicodedata.normalize(unistr, True, False)
    raise ValueError("invalid normalization form")


def is_normalized(form, unistr, /):
    return normalize(form, unistr) == unistr

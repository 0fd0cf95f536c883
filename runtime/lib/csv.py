"""csv: rows of texts, read and written as CPython's _csv does.

Rule: a line without quotes is split at once; any other goes character by character through the states of _csv.c.
"""

from _csv import Error

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "excel", "excel_tab",
           "unix_dialect", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects",
           "unregister_dialect", "DictReader", "DictWriter"]

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3

_limit = 131072


class Dialect:
    delimiter = ","
    quotechar = '"'
    escapechar = None
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = 0
    strict = False


class excel(Dialect):
    delimiter = ","


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    lineterminator = "\n"
    quoting = 1


class _Format:
    """What a reader or writer does."""

    def __init__(self, delimiter, quotechar, escapechar, doublequote, skipinitialspace, lineterminator, quoting, strict):
        if not isinstance(delimiter, str):
            raise TypeError(f'"delimiter" must be string, not {type(delimiter).__name__}')
        if len(delimiter) != 1:
            raise TypeError('"delimiter" must be a 1-character string')
        if quotechar is not None and len(quotechar) > 1:
            raise TypeError('"quotechar" must be a 1-character string')
        if escapechar is not None and len(escapechar) > 1:
            raise TypeError('"escapechar" must be a 1-character string')
        if not 0 <= quoting <= 3:
            raise TypeError('bad "quoting" value')
        if quoting != QUOTE_NONE and not quotechar:
            raise TypeError("quotechar must be set if quoting enabled")
        self.delimiter = delimiter
        self.quotechar = quotechar
        self.escapechar = escapechar
        self.doublequote = bool(doublequote)
        self.skipinitialspace = bool(skipinitialspace)
        self.lineterminator = lineterminator
        self.quoting = quoting
        self.strict = bool(strict)


_dialects = {}


def _known(name):
    if name in _dialects:
        return _dialects[name]
    if name == "excel":
        return _Format(",", '"', None, True, False, "\r\n", 0, False)
    if name == "excel-tab":
        return _Format("\t", '"', None, True, False, "\r\n", 0, False)
    if name == "unix":
        return _Format(",", '"', None, True, False, "\n", 1, False)
    raise Error("unknown dialect")


def _format(dialect, delimiter, quotechar, escapechar, doublequote, skipinitialspace, lineterminator, quoting, strict):
    base = _known(dialect) if isinstance(dialect, str) else dialect
    if quotechar is None and quoting is None:
        quoting = QUOTE_NONE
    return _Format(base.delimiter if delimiter is None else delimiter,
                   base.quotechar if quotechar is True else quotechar,
                   base.escapechar if escapechar is None else escapechar,
                   base.doublequote if doublequote is None else doublequote,
                   base.skipinitialspace if skipinitialspace is None else skipinitialspace,
                   base.lineterminator if lineterminator is None else lineterminator,
                   base.quoting if quoting is None else quoting,
                   base.strict if strict is None else strict)


def register_dialect(name, dialect="excel", *, delimiter=None, quotechar=True, escapechar=None, doublequote=None,
                     skipinitialspace=None, lineterminator=None, quoting=None, strict=None):
    _dialects[name] = _format(dialect, delimiter, quotechar, escapechar, doublequote, skipinitialspace, lineterminator,
                              quoting, strict)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    return _known(name)


def list_dialects():
    return ["excel", "excel-tab", "unix"] + [name for name in _dialects if name not in ("excel", "excel-tab", "unix")]


def field_size_limit(limit=None):
    global _limit
    before = _limit
    if limit is not None:
        _limit = limit
    return before


# ---- reading ----
_START_RECORD, _START_FIELD, _ESCAPED, _FIELD, _QUOTED, _ESCAPED_IN_QUOTED, _QUOTE_IN_QUOTED, _END, _ESCAPED_END = range(9)


class _Reader:
    def __init__(self, lines, format):
        self._lines = lines
        self.dialect = format
        self.line_num = 0
        self._row = []
        self._field = []
        self._size = 0
        self._state = _START_RECORD

    def __iter__(self):
        return self

    def __next__(self):
        self._row = []
        self._field = []
        self._size = 0
        self._state = _START_RECORD
        quote = self.dialect.quotechar if self.dialect.quoting != QUOTE_NONE else None
        slow = self.dialect.escapechar is not None or self.dialect.skipinitialspace
        while True:
            for line in self._lines:
                break
            else:
                if self._field or self._state == _QUOTED:
                    if self.dialect.strict:
                        raise Error("unexpected end of data")
                    self._save()
                    return self._row
                raise StopIteration
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} "
                            "(the file should be opened in text mode)")
            self.line_num += 1
            if not slow and self._state == _START_RECORD and (quote is None or quote not in line):
                end = len(line)
                if end and line[end - 1] == "\n":
                    end -= 1
                if end and line[end - 1] == "\r":
                    end -= 1
                whole = line[:end]
                if "\n" not in whole and "\r" not in whole and end <= _limit:
                    return whole.split(self.dialect.delimiter) if whole else []
            self._take_line(line)
            self._finish_line()
            if self._state == _START_RECORD:
                return self._row

    def _save(self):
        field = self._field
        self._row.append(field[0] if len(field) == 1 else "".join(field))
        self._field = []
        self._size = 0

    def _add(self, text):
        self._size += len(text)
        if self._size > _limit:
            raise Error(f"field larger than field limit ({_limit})")
        self._field.append(text)

    def _take_line(self, line):
        """What stands inside of a field, or of quotes, at once."""
        quote = self.dialect.quotechar
        delimiter = self.dialect.delimiter
        plain = self.dialect.escapechar is None
        at = 0
        while at < len(line):
            end = at
            if plain and self._state == _QUOTED and quote is not None:
                end = line.find(quote, at)
                if end < 0:
                    end = len(line)
            elif plain and self._state == _FIELD:
                while end < len(line) and line[end] != delimiter and line[end] != "\n" and line[end] != "\r":
                    end += 1
            if end > at:
                self._add(line[at:end])
                at = end
            else:
                self._take(line[at])
                at += 1

    def _finish_line(self):
        """The end of a line, which is no character."""
        state = self._state
        if state in (_START_FIELD, _FIELD, _QUOTE_IN_QUOTED):
            self._save()
            self._state = _START_RECORD
        elif state == _ESCAPED:
            self._add("\n")
            self._state = _FIELD
        elif state == _ESCAPED_IN_QUOTED:
            self._add("\n")
            self._state = _QUOTED
        elif state == _END:
            self._state = _START_RECORD

    def _take(self, c):
        format = self.dialect
        quote = format.quotechar if format.quoting != QUOTE_NONE else None
        ends = c == "\n" or c == "\r"
        if self._state == _START_RECORD:
            if ends:
                self._state = _END
                return
            self._state = _START_FIELD
        if self._state == _ESCAPED_END:
            self._state = _FIELD
        state = self._state
        if state == _START_FIELD:
            if ends:
                self._save()
                self._state = _END
            elif c == quote:
                self._state = _QUOTED
            elif c == format.escapechar:
                self._state = _ESCAPED
            elif c == " " and format.skipinitialspace:
                pass
            elif c == format.delimiter:
                self._save()
            else:
                self._add(c)
                self._state = _FIELD
        elif state == _ESCAPED:
            self._add(c)
            self._state = _ESCAPED_END if ends else _FIELD
        elif state == _FIELD:
            if ends:
                self._save()
                self._state = _END
            elif c == format.escapechar:
                self._state = _ESCAPED
            elif c == format.delimiter:
                self._save()
                self._state = _START_FIELD
            else:
                self._add(c)
        elif state == _QUOTED:
            if c == format.escapechar:
                self._state = _ESCAPED_IN_QUOTED
            elif c == quote:
                self._state = _QUOTE_IN_QUOTED if format.doublequote else _FIELD
            else:
                self._add(c)
        elif state == _ESCAPED_IN_QUOTED:
            self._add(c)
            self._state = _QUOTED
        elif state == _QUOTE_IN_QUOTED:
            if c == quote:
                self._add(c)
                self._state = _QUOTED
            elif c == format.delimiter:
                self._save()
                self._state = _START_FIELD
            elif ends:
                self._save()
                self._state = _END
            elif not format.strict:
                self._add(c)
                self._state = _FIELD
            else:
                raise Error(f"'{format.delimiter}' expected after '{format.quotechar}'")
        elif not ends:
            raise Error("new-line character seen in unquoted field - do you need to open the file in universal-newline "
                        "mode?")


def reader(iterable, dialect="excel", *, delimiter=None, quotechar=True, escapechar=None, doublequote=None,
           skipinitialspace=None, lineterminator=None, quoting=None, strict=None):
    format = _format(dialect, delimiter, quotechar, escapechar, doublequote, skipinitialspace, lineterminator, quoting,
                     strict)
    if format.quoting == QUOTE_NONNUMERIC:
        raise RuntimeError("moult does not know rows of numbers and texts: QUOTE_NONNUMERIC")
    return _Reader(iter(iterable), format)


# ---- writing ----
class _Writer:
    def __init__(self, file, format):
        self._file = file
        self.dialect = format

    def _is_plain(self, text):
        format = self.dialect
        if format.delimiter in text or (format.quotechar is not None and format.quotechar in text) or \
                (format.escapechar is not None and format.escapechar in text):
            return False
        for c in format.lineterminator:
            if c in text:
                return False
        return True

    def _quoted(self, text, quoted):
        format = self.dialect
        if self._is_plain(text):
            return f"{format.quotechar}{text}{format.quotechar}" if quoted else text
        parts = []
        for c in text:
            if c == format.delimiter or c == format.escapechar or c == format.quotechar or c in format.lineterminator:
                escaped = format.quoting == QUOTE_NONE
                if not escaped and c == format.quotechar:
                    if format.doublequote:
                        parts.append(c)
                    else:
                        escaped = True
                elif not escaped and c == format.escapechar:
                    escaped = True
                if not escaped:
                    quoted = True
                elif format.escapechar is None:
                    raise Error("need to escape, but no escapechar set")
                else:
                    parts.append(format.escapechar)
            parts.append(c)
        inside = "".join(parts)
        return f"{format.quotechar}{inside}{format.quotechar}" if quoted else inside

    def writerow(self, row):
        format = self.dialect
        fields = []
        for field in row:
            quoted = format.quoting == QUOTE_ALL
            if format.quoting == QUOTE_NONNUMERIC:
                quoted = not isinstance(field, (int, float, complex)) and not hasattr(field, "__float__")
            if isinstance(field, str):
                text = field
            elif field is None:
                text = ""
            else:
                text = str(field)
            fields.append(self._quoted(text, quoted))
        if len(fields) == 1 and not fields[0]:
            if format.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            fields[0] = f"{format.quotechar}{format.quotechar}"
        return self._file.write(format.delimiter.join(fields) + format.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


def writer(fileobj, dialect="excel", *, delimiter=None, quotechar=True, escapechar=None, doublequote=None,
           skipinitialspace=None, lineterminator=None, quoting=None, strict=None):
    return _Writer(fileobj, _format(dialect, delimiter, quotechar, escapechar, doublequote, skipinitialspace,
                                    lineterminator, quoting, strict))


# ---- rows as dicts ----
class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *, delimiter=None,
                 quotechar=True, escapechar=None, doublequote=None, skipinitialspace=None, lineterminator=None,
                 quoting=None, strict=None):
        self._fieldnames = None if fieldnames is None else [name for name in fieldnames]
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, delimiter=delimiter, quotechar=quotechar, escapechar=escapechar,
                             doublequote=doublequote, skipinitialspace=skipinitialspace, lineterminator=lineterminator,
                             quoting=quoting, strict=strict)
        self.line_num = 0

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            for row in self.reader:
                self._fieldnames = row
                break
        self.line_num = self.reader.line_num
        return self._fieldnames

    def __iter__(self):
        return self

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while not row:
            row = next(self.reader)
        made = dict(zip(names, row))
        if len(names) < len(row):
            made[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            made[name] = self.restval
        return made


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *, delimiter=None,
                 quotechar=True, escapechar=None, doublequote=None, skipinitialspace=None, lineterminator=None,
                 quoting=None, strict=None):
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.fieldnames = fieldnames
        self.restval = restval
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, delimiter=delimiter, quotechar=quotechar, escapechar=escapechar,
                             doublequote=doublequote, skipinitialspace=skipinitialspace, lineterminator=lineterminator,
                             quoting=quoting, strict=strict)

    def writeheader(self):
        return self.writer.writerow(self.fieldnames)

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = [key for key in rowdict if key not in self.fieldnames]
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(key) for key in wrong]))
        return [rowdict.get(key, self.restval) for key in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        for rowdict in rowdicts:
            self.writer.writerow(self._row(rowdict))

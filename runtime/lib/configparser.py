"""configparser: files of sections and options.

An option's value is a text; one that goes over several lines holds them, each line but the first is further in.
"""

__all__ = ["NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError", "InterpolationError",
           "InterpolationDepthError", "InterpolationMissingOptionError", "InterpolationSyntaxError", "ParsingError",
           "MissingSectionHeaderError", "ConfigParser", "SafeConfigParser", "RawConfigParser", "Interpolation",
           "BasicInterpolation", "ExtendedInterpolation", "LegacyInterpolation", "SectionProxy", "ConverterMapping",
           "DEFAULTSECT", "MAX_INTERPOLATION_DEPTH"]

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10


class Error(Exception):
    def __init__(self, msg=""):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    def __str__(self):
        return self.message


class NoSectionError(Error):
    def __init__(self, section):
        Error.__init__(self, "No section: %r" % (section,))
        self.section = section


def _where(source, lineno, what):
    if source is None:
        return what[0].upper() + what[1:]
    line = "" if lineno is None else " [line {0:2d}]".format(lineno)
    return f"While reading from {source!r}{line}: {what}"


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        Error.__init__(self, _where(source, lineno, f"section {section!r} already exists"))
        self.section = section
        self.source = source
        self.lineno = lineno


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        Error.__init__(self, _where(source, lineno, f"option {option!r} in section {section!r} already exists"))
        self.section = section
        self.option = option
        self.source = source
        self.lineno = lineno


class NoOptionError(Error):
    def __init__(self, option, section):
        Error.__init__(self, "No option %r in section: %r" % (option, section))
        self.option = option
        self.section = section


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option = option
        self.section = section


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        InterpolationError.__init__(
            self, option, section, f"Bad value substitution: option {option!r} in section {section!r} contains an "
            f"interpolation key {reference!r} which is not a valid option name. Raw value: {rawval!r}")
        self.reference = reference


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        InterpolationError.__init__(
            self, option, section, f"Recursion limit exceeded in value substitution: option {option!r} in section "
            f"{section!r} contains an interpolation key which cannot be substituted in "
            f"{MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}")


class ParsingError(Error):
    def __init__(self, source):
        Error.__init__(self, f"Source contains parsing errors: {source!r}")
        self.source = source
        self.errors = []

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += "\n\t[line %2d]: %s" % (lineno, line)


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, f"File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}")
        self.source = filename
        self.lineno = lineno
        self.line = line
        self.errors = []


def _lower(optionstr):
    return optionstr.lower()


def _truth(value):
    word = value.lower()
    if word in ("1", "yes", "true", "on"):
        return True
    if word in ("0", "no", "false", "off"):
        return False
    raise ValueError("Not a boolean: %s" % value)


class _Reading:
    """What is known while lines are read."""

    def __init__(self, source):
        self.source = source
        self.section = ""
        self.option = ""
        self.inside = False
        self.indent = 0
        self.seen = set()
        self.lines = {}  # (section, option) -> the lines of the value
        self.error = None

    def bad(self, number, line):
        if self.error is None:
            self.error = ParsingError(self.source)
        self.error.append(number, repr(line))


class RawConfigParser:
    _interpolates = False

    def __init__(self, defaults=None, *, delimiters=("=", ":"), comment_prefixes=("#", ";"),
                 inline_comment_prefixes=None, strict=True, empty_lines_in_values=True, default_section=DEFAULTSECT,
                 interpolation=NotImplemented):
        self.optionxform = _lower
        self.default_section = default_section
        self._delimiters = [one for one in delimiters]
        self._prefixes = [one for one in comment_prefixes]
        self._inline = [one for one in inline_comment_prefixes] if inline_comment_prefixes is not None else []
        self._strict = strict
        self._plain = interpolation is None or not self._interpolates
        self._empty_lines = empty_lines_in_values
        self._sections = {}
        self._defaults = {}
        if defaults is not None:
            for key, value in defaults.items():
                self._defaults[self.optionxform(key)] = str(value)

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError("Invalid section name: %r" % section)
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = {}

    def has_section(self, section):
        return section in self._sections

    def options(self, section):
        if section not in self._sections:
            raise NoSectionError(section)
        names = self._sections[section].copy()
        names.update(self._defaults)
        return list(names)

    # ---- reading ----
    def read(self, filenames, encoding=None):
        if isinstance(filenames, str):
            names = [filenames]
        elif hasattr(filenames, "__fspath__"):
            names = [filenames.__fspath__()]
        else:
            names = [name.__fspath__() if hasattr(name, "__fspath__") else name for name in filenames]
        done = []
        for name in names:
            try:
                f = open(name, encoding="utf-8" if encoding is None else encoding)
            except OSError:
                continue
            with f:
                self._read(f, name)
            done.append(name)
        return done

    def read_file(self, f, source=None):
        self._read(f, "<???>" if source is None else source)

    def read_string(self, string, source="<string>"):
        self._read(string.splitlines(True), source)

    def read_dict(self, dictionary, source="<dict>"):
        seen = set()
        for section, options in dictionary.items():
            name = str(section)
            if name in self._sections or name == self.default_section:
                if self._strict and name in seen:
                    raise DuplicateSectionError(name)
            else:
                self.add_section(name)
            seen.add(name)
            for key, value in options.items():
                self.set(name, self.optionxform(str(key)), str(value))

    def _comment_at(self, line):
        """Where one begins; -1: nowhere."""
        start = -1
        for prefix in self._inline:
            at = line.find(prefix)
            while at >= 0:
                if (at == 0 or line[at - 1].isspace()) and (start < 0 or at < start):
                    start = at
                at = line.find(prefix, at + 1)
        for prefix in self._prefixes:
            if line.strip().startswith(prefix):
                return 0
        return start

    def _table(self, section):
        return self._defaults if section == self.default_section else self._sections[section]

    def _read(self, lines, source):
        reading = _Reading(source)
        number = 0
        for line in lines:
            number += 1
            start = self._comment_at(line)
            value = (line if start < 0 else line[:start]).strip()
            if not value:
                if not self._empty_lines:
                    reading.indent = 1 << 60
                elif start < 0 and reading.option:
                    reading.lines[reading.section, reading.option].append("")
                continue
            indent = len(line) - len(line.lstrip())
            if reading.option and indent > reading.indent:
                reading.lines[reading.section, reading.option].append(value)
                continue
            reading.indent = indent
            if value[0] == "[" and value.rfind("]") > 1:
                self._start_section(reading, value[1:value.rfind("]")], number)
            elif not reading.inside:
                raise MissingSectionHeaderError(source, number, line)
            else:
                self._read_option(reading, value, number, line)
        for (section, option), parts in reading.lines.items():
            self._table(section)[option] = "\n".join(parts).rstrip()
        if reading.error is not None:
            raise reading.error

    def _start_section(self, reading, name, number):
        if name in self._sections:
            if self._strict and (name, "") in reading.seen:
                raise DuplicateSectionError(name, reading.source, number)
        elif name != self.default_section:
            self._sections[name] = {}
        reading.seen.add((name, ""))
        reading.section = name
        reading.option = ""
        reading.inside = True

    def _read_option(self, reading, value, number, line):
        at = -1
        width = 1
        for mark in self._delimiters:
            found = value.find(mark)
            if found >= 0 and (at < 0 or found < at):
                at = found
                width = len(mark)
        if at < 0:
            reading.bad(number, line)
            return
        if at == 0:
            reading.bad(number, line)
        name = self.optionxform(value[:at].rstrip())
        if self._strict and (reading.section, "." + name) in reading.seen:
            raise DuplicateOptionError(reading.section, name, reading.source, number)
        reading.seen.add((reading.section, "." + name))
        reading.option = name
        reading.lines[reading.section, name] = [value[at + width:].strip()]
        self._table(reading.section)[name] = ""

    # ---- values ----
    def _find(self, section, option):
        name = self.optionxform(option)
        if section != self.default_section and name in self._sections[section]:
            return self._sections[section][name]
        return self._defaults.get(name)

    def get(self, section, option, *, raw=False, fallback=NotImplemented):
        if section != self.default_section and section not in self._sections:
            if fallback is NotImplemented:
                raise NoSectionError(section)
            return fallback
        value = self._find(section, option)
        if value is None:
            if fallback is NotImplemented:
                raise NoOptionError(option, section)
            return fallback
        if raw or self._plain:
            return value
        parts = []
        self._interpolate(section, option, value, parts, 1)
        return "".join(parts)

    def _interpolate(self, section, option, rest, parts, depth):
        raw = self._find(section, option)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        while rest:
            at = rest.find("%")
            if at < 0:
                parts.append(rest)
                return
            parts.append(rest[:at])
            rest = rest[at:]
            if rest[1:2] == "%":
                parts.append("%")
                rest = rest[2:]
            elif rest[1:2] == "(":
                end = rest.find(")", 2)
                if end <= 2 or rest[end + 1:end + 2] != "s":
                    raise InterpolationSyntaxError(option, section, f"bad interpolation variable reference {rest!r}")
                name = self.optionxform(rest[2:end])
                rest = rest[end + 2:]
                value = self._find(section, name)
                if value is None:
                    raise InterpolationMissingOptionError(option, section, raw, name)
                if "%" in value:
                    self._interpolate(section, option, value, parts, depth + 1)
                else:
                    parts.append(value)
            else:
                raise InterpolationSyntaxError(option, section, f"'%' must be followed by '%' or '(', found: {rest!r}")

    def _found(self, section, option, raw, required):
        """None where there is no such option and nobody requires it."""
        try:
            return self.get(section, option, raw=raw)
        except (NoSectionError, NoOptionError):
            if required:
                raise
            return None

    def getint(self, section, option, *, raw=False, fallback=NotImplemented):
        text = self._found(section, option, raw, fallback is NotImplemented)
        return fallback if text is None else int(text)

    def getfloat(self, section, option, *, raw=False, fallback=NotImplemented):
        text = self._found(section, option, raw, fallback is NotImplemented)
        return fallback if text is None else float(text)

    def getboolean(self, section, option, *, raw=False, fallback=NotImplemented):
        text = self._found(section, option, raw, fallback is NotImplemented)
        return fallback if text is None else _truth(text)

    def items(self, section=NotImplemented, raw=False):
        if section is NotImplemented:
            return [(name, SectionProxy(self, name)) for name in self]
        if section != self.default_section and section not in self._sections:
            raise NoSectionError(section)
        names = self._defaults.copy()
        if section != self.default_section:
            names.update(self._sections[section])
        return [(name, self.get(section, name, raw=raw)) for name in names]

    def has_option(self, section, option):
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        return self._find(section, option) is not None

    def set(self, section, option, value):
        if self._interpolates:
            self._check(value)
        name = self.optionxform(option)
        if not section or section == self.default_section:
            self._defaults[name] = value
        elif section in self._sections:
            self._sections[section][name] = value
        else:
            raise NoSectionError(section)

    def _check(self, value):
        if not isinstance(value, str):
            raise TypeError("option values must be strings")
        if self._plain:
            return
        rest = value.replace("%%", "")
        plain = ""
        at = 0
        while at < len(rest):
            end = rest.find(")", at + 2) if rest[at:at + 2] == "%(" else -1
            if end > at + 2 and rest[end + 1:end + 2] == "s":
                at = end + 2
            else:
                plain += rest[at]
                at += 1
        if "%" in plain:
            raise ValueError("invalid interpolation syntax in %r at position %d" % (value, plain.find("%")))

    def remove_option(self, section, option):
        name = self.optionxform(option)
        if section and section != self.default_section and section not in self._sections:
            raise NoSectionError(section)
        table = self._defaults if not section else self._table(section)
        existed = name in table
        if existed:
            del table[name]
        return existed

    def remove_section(self, section):
        existed = section in self._sections
        if existed:
            del self._sections[section]
        return existed

    def write(self, fp, space_around_delimiters=True):
        mark = f" {self._delimiters[0]} " if space_around_delimiters else self._delimiters[0]
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults, mark)
        for name, options in self._sections.items():
            self._write_section(fp, name, options, mark)

    def _write_section(self, fp, name, options, mark):
        fp.write(f"[{name}]\n")
        for key, value in options.items():
            fp.write(key + mark + value.replace("\n", "\n\t") + "\n")
        fp.write("\n")

    # ---- as a mapping of sections ----
    def __getitem__(self, key):
        if key != self.default_section and key not in self._sections:
            raise KeyError(key)
        return SectionProxy(self, key)

    def __setitem__(self, key, value):
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if key not in self._sections:
            raise KeyError(key)
        del self._sections[key]

    def __contains__(self, key):
        return key == self.default_section or key in self._sections

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        yield self.default_section
        for name in self._sections:
            yield name

    def keys(self):
        return [name for name in self]


class ConfigParser(RawConfigParser):
    _interpolates = True

    def add_section(self, section):
        if not isinstance(section, str):
            raise TypeError("section names must be strings")
        super().add_section(section)


class SectionProxy:
    def __init__(self, parser, name):
        self.parser = parser
        self.name = name

    def __repr__(self):
        return f"<Section: {self.name}>"

    def __getitem__(self, key):
        if not self.parser.has_option(self.name, key):
            raise KeyError(key)
        return self.parser.get(self.name, key)

    def __setitem__(self, key, value):
        self.parser.set(self.name, key, value)

    def __delitem__(self, key):
        if not (self.parser.has_option(self.name, key) and self.parser.remove_option(self.name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self.parser.has_option(self.name, key)

    def _as_dict(self):
        return {name: self[name] for name in self._names()}

    def _names(self):
        return list(self.parser.defaults()) if self.name == self.parser.default_section else self.parser.options(
            self.name)

    def __len__(self):
        return len(self._names())

    def __iter__(self):
        for name in self._names():
            yield name

    def keys(self):
        return self._names()

    def values(self):
        return [self[name] for name in self._names()]

    def items(self):
        return [(name, self[name]) for name in self._names()]

    def get(self, option, fallback=None, *, raw=False):
        return self.parser.get(self.name, option, raw=raw, fallback=fallback)

    def getint(self, option, fallback=None, *, raw=False):
        return self.parser.getint(self.name, option, raw=raw, fallback=fallback)

    def getfloat(self, option, fallback=None, *, raw=False):
        return self.parser.getfloat(self.name, option, raw=raw, fallback=fallback)

    def getboolean(self, option, fallback=None, *, raw=False):
        return self.parser.getboolean(self.name, option, raw=raw, fallback=fallback)

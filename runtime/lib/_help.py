"""_help: the texts of argparse, laid out as CPython's formatters do.

Rule: a formatter is asked for lines, never for effects; what a class derived from one defines anew (_split_lines,
_fill_text, _get_help_string) is asked here.
"""

import os
import textwrap

SUPPRESS = "==SUPPRESS=="

_space = " \t\n\r\f\v"


def _columns():
    try:
        columns = int(os.environ.get("COLUMNS", "0"))
    except ValueError:
        columns = 0
    if columns > 0:
        return columns
    try:
        return os.get_terminal_size(1).columns or 80
    except OSError:
        return 80


def _one_line(text):
    """Words with one space between them."""
    for space in _space[1:]:
        text = text.replace(space, " ")
    return " ".join([word for word in text.split(" ") if word])


def _end_of_part(text, start):
    """Behind the bracket that closes what begins at start, if a space or the end follows it; else behind the word."""
    opened = text[start]
    if opened in "([":
        closing = ")" if opened == "(" else "]"
        for end in range(start + 1, len(text)):
            if text[end] == closing and (end + 1 == len(text) or text[end + 1] in _space):
                return end + 1
    end = start
    while end < len(text) and text[end] not in _space:
        end += 1
    return end


def _parts(text):
    parts = []
    start = 0
    while start < len(text):
        if text[start] in _space:
            start += 1
        else:
            end = _end_of_part(text, start)
            parts.append(text[start:end])
            start = end
    return parts


def _lines(parts, indent, width, prefix):
    """Lines of whole parts, each behind its indent; in front of the first one stands a prefix of the same width."""
    lines = []
    line = []
    length = len(prefix) - 1
    for part in parts:
        if line and length + 1 + len(part) > width:
            lines.append(" ".join(line))
            line = []
            length = len(indent) - 1
        line.append(part)
        length += len(part) + 1
    if line:
        lines.append(" ".join(line))
    return lines


class Shape:
    """What texts need to know of an action, whatever its types are."""

    def __init__(self, option_strings, dest, nargs, required, help, metavars):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.required = required
        self.help = help
        self.metavars = metavars
        self.choices = []
        self.has_choices = False
        self.usage = option_strings[0] if option_strings else ""
        self.hides_default = False

    def metavar(self):
        return self.metavars[0] if self.metavars else None


def metavar_of(shape, count):
    if shape.metavars:
        return shape.metavars[:count] if len(shape.metavars) > 1 else shape.metavars * count
    if shape.has_choices:
        return ["{" + ",".join(shape.choices) + "}"] * count
    return [shape.dest.upper() if shape.option_strings else shape.dest] * count


def arguments_of(shape):
    """FILE [FILE ...]"""
    nargs = shape.nargs
    if nargs == "":
        return metavar_of(shape, 1)[0]
    if nargs == "?":
        return f"[{metavar_of(shape, 1)[0]}]"
    if nargs == "*":
        if len(shape.metavars) == 2:
            return f"[{shape.metavars[0]} [{shape.metavars[1]} ...]]"
        return f"[{metavar_of(shape, 1)[0]} ...]"
    if nargs == "+":
        names = metavar_of(shape, 2)
        return f"{names[0]} [{names[1]} ...]"
    if nargs == "...":
        return "..."
    if nargs == "A...":
        return f"{metavar_of(shape, 1)[0]} ..."
    return " ".join(metavar_of(shape, int(nargs)))


def usage_of(shape, in_group):
    if not shape.option_strings:
        part = arguments_of(shape)
        return part[1:-1] if in_group and part[:1] == "[" and part[-1:] == "]" else part
    part = shape.usage if shape.nargs == "0" else f"{shape.option_strings[0]} {arguments_of(shape)}"
    return part if shape.required or in_group else f"[{part}]"


def actions_usage(shapes, groups):
    """[-h] [-a | -b] file"""
    parts = []
    at = 0
    while at < len(shapes):
        group = None
        for one in groups:
            size = len(one.shapes)
            if size and at + size <= len(shapes) and all([shapes[at + i] is one.shapes[i] for i in range(size)]):
                group = one
        members = [shapes[at]] if group is None else group.shapes
        in_group = group is not None
        shown = [usage_of(shape, in_group) for shape in members if shape.help != SUPPRESS]
        at += len(members)
        text = " | ".join(shown)
        if group is not None and shown and not group.required:
            text = f"[{text}]"
        elif group is not None and len(shown) > 1:
            text = f"({text})"
        if text:
            parts.append(text)
    return " ".join(parts)


def invocation_of(shape):
    """-s SIZE, --size SIZE"""
    if not shape.option_strings:
        return metavar_of(shape, 1)[0]
    if shape.nargs == "0":
        return ", ".join(shape.option_strings)
    arguments = arguments_of(shape)
    return ", ".join([f"{option} {arguments}" for option in shape.option_strings])


class HelpFormatter:
    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        self._prog = prog
        self._indent_increment = indent_increment
        self._width = _columns() - 2 if width is None else width
        self._max_help_position = min(max_help_position, max(self._width - 20, indent_increment * 2))
        self._indent = 0
        self._longest = 0

    def _split_lines(self, text, width):
        return textwrap.wrap(_one_line(text), width)

    def _fill_text(self, text, width, indent):
        return textwrap.fill(_one_line(text), width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.shape.help

    def note(self, action):
        """Its invocation and those of what hangs below it count for the column of the help texts."""
        for one in [action.shape, *[choice.shape for choice in action.choice_actions]]:
            if action.shape.help != SUPPRESS:
                self._longest = max(self._longest, len(invocation_of(one)) + 2)

    def usage(self, usage, shapes, groups, prefix):
        width = max(self._width - self._indent, 11)
        if usage is not None:
            return prefix + usage % {"prog": self._prog} + "\n\n"
        optionals = [shape for shape in shapes if shape.option_strings]
        positionals = [shape for shape in shapes if not shape.option_strings]
        text = actions_usage(optionals + positionals, groups)
        whole = f"{self._prog} {text}" if text else self._prog
        if len(prefix) + len(whole) > width:
            whole = "\n".join(self._usage_lines(_parts(actions_usage(optionals, groups)),
                                                _parts(actions_usage(positionals, groups)), width, prefix))
        return f"{prefix}{whole}\n\n"

    def _usage_lines(self, options, positionals, width, prefix):
        if len(prefix) + len(self._prog) <= 0.75 * width:
            indent = " " * (len(prefix) + len(self._prog) + 1)
            lines = _lines([self._prog] + (options or positionals), indent, width, prefix)
            lines = lines[:1] + [indent + line for line in lines[1:]]
            if options:
                lines += [indent + line for line in _lines(positionals, indent, width, indent)]
            return lines
        indent = " " * len(prefix)
        lines = _lines(options + positionals, indent, width, indent)
        if len(lines) > 1:
            lines = _lines(options, indent, width, indent) + _lines(positionals, indent, width, indent)
        return [self._prog] + [indent + line for line in lines]

    def text(self, text):
        if text is None or text == SUPPRESS:
            return ""
        if "%(prog)" in text:
            text = text % {"prog": self._prog}
        return self._fill_text(text, max(self._width - self._indent, 11), " " * self._indent) + "\n\n"

    def section(self, title, description, actions):
        self._indent += self._indent_increment
        parts = [self.text(description)]
        for action in actions:
            if action.shape.help != SUPPRESS:
                parts.append(self._action(action))
        self._indent -= self._indent_increment
        inside = "".join(parts)
        if not inside:
            return ""
        heading = "" if title is None or title == SUPPRESS else " " * self._indent + title + ":\n"
        return f"\n{heading}{inside}\n"

    def _action(self, action):
        position = min(self._longest + 2, self._max_help_position)
        width = max(self._width - position, 11)
        room = position - self._indent - 2
        header = invocation_of(action.shape)
        indent = " " * self._indent
        text = action.shape.help
        first = position
        if text is None or not text:
            parts = [f"{indent}{header}\n"]
        elif len(header) <= room:
            parts = [f"{indent}{header:{room}}  "]
            first = 0
        else:
            parts = [f"{indent}{header}\n"]
        if text is not None and text.strip():
            lines = self._split_lines(action._expanded(self._get_help_string(action), self._prog), width)
            parts.append(" " * first + lines[0] + "\n")
            for line in lines[1:]:
                parts.append(" " * position + line + "\n")
        elif not parts[0].endswith("\n"):
            parts.append("\n")
        self._indent += self._indent_increment
        for choice in action.choice_actions:
            parts.append(self._action(choice))
        self._indent -= self._indent_increment
        return "".join(parts)


class RawDescriptionHelpFormatter(HelpFormatter):
    def _fill_text(self, text, width, indent):
        return "".join([indent + line for line in text.splitlines(True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _get_help_string(self, action):
        shape = action.shape
        text = shape.help
        shows = shape.option_strings or shape.nargs in ("?", "*")
        if "%(default)" not in text and not shape.hides_default and shows:
            text += " (default: %(default)s)"
        return text


def tidy(text):
    """Of several empty lines one stays."""
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    text = text.strip("\n")
    return text + "\n" if text else ""

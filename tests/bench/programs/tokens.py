"""Splits a program text of some megabytes into tokens, character by character, and counts them by kind and name."""
import sys

KEYWORDS = {"if", "else", "while", "return", "def", "int", "for"}


class Token:
    def __init__(self, kind, text, line):
        self.kind = kind
        self.text = text
        self.line = line


class Tokenizer:
    def __init__(self, source):
        self.source = source
        self.position = 0
        self.line = 1

    def skip_blanks(self):
        source, position = self.source, self.position
        while position < len(source):
            c = source[position]
            if c == "\n":
                self.line += 1
            elif c == "#":
                while position < len(source) and source[position] != "\n":
                    position += 1
                continue
            elif not c.isspace():
                break
            position += 1
        self.position = position

    def next(self):
        self.skip_blanks()
        source, start = self.source, self.position
        if start >= len(source):
            return None
        c = source[start]
        end = start + 1
        if c.isalpha() or c == "_":
            while end < len(source) and (source[end].isalnum() or source[end] == "_"):
                end += 1
            kind = "keyword" if source[start:end] in KEYWORDS else "name"
        elif c.isdigit():
            while end < len(source) and (source[end].isdigit() or source[end] == "."):
                end += 1
            kind = "number"
        elif c == '"':
            while end < len(source) and source[end] != '"':
                end += 1
            end += 1
            kind = "string"
        else:
            if end < len(source) and source[end] == "=" and c in "<>=!+-*/":
                end += 1
            kind = "operator"
        self.position = end
        return Token(kind, source[start:end], self.line)


def main(path):
    with open(path) as file:
        source = file.read()
    tokenizer = Tokenizer(source)
    kinds = {}
    names = {}
    total = 0
    token = tokenizer.next()
    while token is not None:
        kinds[token.kind] = kinds.get(token.kind, 0) + 1
        if token.kind == "name":
            names[token.text] = names.get(token.text, 0) + 1
        elif token.kind == "number":
            total += len(token.text)
        token = tokenizer.next()
    for kind in sorted(kinds):
        print(kind, kinds[kind])
    print(len(names), max(names.values()), total, tokenizer.line)


main(sys.argv[1])

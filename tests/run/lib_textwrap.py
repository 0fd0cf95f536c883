import textwrap

text = """The quick-brown fox -- who jumps--over the lazy dog; it's well-known, isn't it?  Look, goof-ball -- use the -b option!
	A tab, a supercalifragilisticexpialidocious-word and e-mail x-ray-vision 12-13 a--b --c foo_bar-baz_q."""
for width in 1, 2, 3, 5, 8, 10, 20, 33, 70, 200:
    print(width, textwrap.wrap(text, width))
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.fill(text, width=25, break_long_words=False, break_on_hyphens=False))
print(textwrap.wrap(text, 20, max_lines=3), textwrap.wrap(text, 20, max_lines=1, placeholder="..."))
print(textwrap.wrap("  lead   and   trail  ", 8), textwrap.wrap("  lead   and   trail  ", 8, drop_whitespace=False), textwrap.wrap(""), textwrap.wrap("   "))
print(textwrap.wrap("One. Two!  three? \"four.\" five.", 80, fix_sentence_endings=True), textwrap.wrap("a\tb\nc", 40, expand_tabs=False, replace_whitespace=False), textwrap.wrap("a\tb", 40, tabsize=4))
print(textwrap.shorten("Hello  world, this is   long", width=15), textwrap.shorten("Hello world", 11), textwrap.shorten("Hello world", 10, placeholder="..."), repr(textwrap.shorten("Hello", width=5)))
print(repr(textwrap.dedent("""
    def f():
        return 1
   \t
      last""")), repr(textwrap.dedent("  a\n\tb")), repr(textwrap.dedent("")), repr(textwrap.dedent("\n  \n")), repr(textwrap.dedent("  x\n y\n")))
print(repr(textwrap.indent("a\n\n b\n  \nc", "> ")), repr(textwrap.indent("a\n\nb", "> ", lambda line: True)), repr(textwrap.indent("a\r\nb", "--", predicate=lambda line: "b" in line)))
wrapper = textwrap.TextWrapper(width=12, initial_indent="- ")
print(wrapper.wrap("some words to be wrapped"), wrapper.fill("x y"))
wrapper.width = 30
print(wrapper.wrap("some words to be wrapped"))
for call in (lambda: textwrap.wrap("a", 0), lambda: textwrap.wrap("a b", 3, max_lines=1), lambda: textwrap.shorten("abc def", 4)):
    try:
        print(call())
    except ValueError as e:
        print("ValueError", e)

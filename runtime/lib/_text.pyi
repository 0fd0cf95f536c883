# _text.pyi -- what the library's Python needs of C to work on texts.
# In: builtins.pyi's conventions.  Out: signatures over str.h.  Rule: no program imports it.

# text with each character that stands in keys replaced by the value at the same place
@c("str_replace_characters", raises=MemoryError, cost=200)
def replace_characters(text: str, keys: str, values: list[str]) -> str: ...
@c("str_distinct", raises=MemoryError, cost=200)
def distinct(text: str) -> str: ...

/* regex.h -- import re: Python's regular expressions, matched by PCRE2.
 * In: patterns, subjects, positions in characters.  Out: spans, lists of texts; re.py makes objects of them.
 * Rule: a pattern is compiled once for each width of text, anchored or not, and kept by its text and flags; a text that
 * is bytes comes as the str that it is laid out as. PCRE2 is loaded by the first pattern. */
#ifndef PY_REGEX_H
#define PY_REGEX_H
#include "bytes.h"

#pragma GCC visibility push(hidden)
/* ---- patterns: 0 fine; 1 re.error, 2 re.error without a position, 3 ValueError: then regex_message says what ---- */
py_int regex_check(const str *pattern, py_int flags);
py_int regex_check_bytes(const bytes *pattern, py_int flags);
str *regex_message(void);
py_int regex_position(void);
py_int regex_flags(const str *pattern, py_int flags); /* with those in the pattern */
py_int regex_flags_bytes(const bytes *pattern, py_int flags);
py_int regex_groups(const str *pattern, py_int flags);
py_int regex_groups_bytes(const bytes *pattern, py_int flags);
list_str *regex_names(const str *pattern, py_int flags); /* of groups 0, 1, ...; "" where there is none */
list_str *regex_names_bytes(const bytes *pattern, py_int flags);
/* ---- matching: two positions for each group, -1 for one that took no part; empty: no match ---- */
enum { REGEX_SEARCH, REGEX_MATCH, REGEX_FULL, REGEX_MODES, REGEX_NOT_EMPTY = 4 };
void *regex_find(const str *pattern, py_int flags, const str *text, py_int start, py_int end, py_int mode);
void *regex_find_bytes(const bytes *pattern, py_int flags, const bytes *text, py_int start, py_int end, py_int mode);
py_int regex_last(const str *pattern, py_int flags, const void *spans); /* the group that closed last; 0: none */
py_int regex_last_bytes(const bytes *pattern, py_int flags, const void *spans);
/* ---- all matches: the texts of group 0, or of group 1 to the last; split: with group 1 to the last between ---- */
list_str *regex_findall(const str *pattern, py_int flags, const str *text, py_int start, py_int end);
list_bytes *regex_findall_bytes(const bytes *pattern, py_int flags, const bytes *text, py_int start, py_int end);
list_str *regex_split(const str *pattern, py_int flags, const str *text, py_int maxsplit);
list_bytes *regex_split_bytes(const bytes *pattern, py_int flags, const bytes *text, py_int maxsplit);
/* ---- templates: 0 fine; 1 re.error, 2 IndexError ---- */
py_int regex_check_template(const str *pattern, py_int flags, const str *text);
py_int regex_check_template_bytes(const bytes *pattern, py_int flags, const bytes *text);
str *regex_sub(const str *pattern, py_int flags, const str *fresh, const str *text, py_int count);
bytes *regex_sub_bytes(const bytes *pattern, py_int flags, const bytes *fresh, const bytes *text, py_int count);
py_int regex_replaced(void); /* how many, the last time */
str *regex_expand(const str *pattern, py_int flags, const str *fresh, const str *text, const void *spans);
bytes *regex_expand_bytes(const bytes *pattern, py_int flags, const bytes *fresh, const bytes *text, const void *spans);
str *regex_escape(const str *text);
bytes *regex_escape_bytes(const bytes *text);
#pragma GCC visibility pop
#endif

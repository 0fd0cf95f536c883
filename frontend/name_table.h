/* name_table.h -- the names of characters.
 * In: nothing.  Out: tables that character_name.c reads, in rows of text that end with NULL.
 * Rule: tests/unit/character_names.py writes name_table.c and says how it is made. */
#ifndef NAME_TABLE_H
#define NAME_TABLE_H
extern const char *const name_words[], *const name_shapes[], *const name_entries[];
#endif

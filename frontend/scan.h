/* scan.h -- Python's own tokens: what stands between the bytes and the grammar.
 * In: one Source, or a stretch of it (the field of an f-string, an annotation).
 * Out: tokens, logical lines, comments, and a copy of the text in which every logical line is one
 * row. Rule: offsets in the copy are offsets in the source; only letters change, never lengths. */
#ifndef SCAN_H
#define SCAN_H
#include "frontend/diag.h"

typedef enum { Token_name, Token_keyword, Token_number, Token_string, Token_op, Token_bad } TokenKind;

typedef struct Token {
    TokenKind kind : 8;
    uint8_t prefix;      /* of a string: letters in front of the quotes */
    uint8_t quotes;      /* of a string: 1 or 3 */
    uint32_t depth;      /* brackets open around it */
    uint32_t start, end; /* offsets in the source's text */
} Token;

typedef struct Line {
    uint32_t first, end;  /* its tokens */
    uint32_t level;       /* how many blocks are open around it */
    uint32_t start, stop; /* its text */
    bool bad;             /* an error in it is already reported */
    bool opens;           /* it ends in a colon: a block follows */
    bool indented;        /* it is the first line of a deeper level */
} Line;

typedef struct Tokens {
    Source *source;
    uint32_t start, end;
    bool nested; /* as if inside brackets: line ends mean nothing */
    bool failed;
    VEC(Token) all;
    VEC(Line) lines;
    VEC(Span) comments;
} Tokens;

Tokens *scan(Arena *arena, Diags *diags, Source *source, uint32_t start, uint32_t end, bool nested);
bool token_is(const Tokens *tokens, uint32_t index, const char *text);
/* The first token that starts at or behind offset; all.len when there is none. */
uint32_t token_at(const Tokens *tokens, uint32_t offset);
bool is_keyword(const char *text, size_t length);
/* The copy that the grammar reads: end - start bytes and a final NUL. */
char *mask_tokens(Arena *arena, const Tokens *tokens, bool is_stub);
/* The first and last token of an annotation that starts behind token `colon`. */
uint32_t annotation_end(const Tokens *tokens, uint32_t colon, uint32_t limit);
Span token_span(const Tokens *tokens, uint32_t index);
#endif

/* stored.c -- the library's syntax trees, kept in files: reading one is many times faster than parsing its source.
 * In: a parsed module, or the file made of one.  Out: that file, or the module as parse_module would give it.
 * Rule: one description of each field serves both ways; a file that is not of exactly this source and of this
 * compiler's kinds of nodes counts as absent.
 *     builtins.pyi  =>  builtins.pyi.tree: a seal, then the nodes in the order of their fields                    */
#include "frontend/ast.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct Codec {
    Arena *arena;
    Names *names;
    uint32_t base; /* of the source: spans are kept from 0 */
    Text *out;     /* writing; NULL: reading */
    const char *at, *end;
    VEC(Name) known; /* names so far: each is spelt out once */
    Map numbers;     /* writing: of the known names, from 1 */
    bool bad;        /* reading: the file ends too early or makes no sense */
} Codec;

/* ---- numbers, text, names --------------------------------------------------------------------------------- */
static void code_number(Codec *c, uint32_t *number)
{
    if (c->out) {
        uint32_t rest = *number;
        for (; rest >= 0x80; rest >>= 7)
            text_char(c->out, (char)(rest | 0x80));
        text_char(c->out, (char)rest);
        return;
    }
    *number = 0;
    for (uint32_t shift = 0; shift < 32 && c->at < c->end; shift += 7) {
        unsigned char byte = (unsigned char)*c->at++;
        *number |= (uint32_t)(byte & 0x7f) << shift;
        if (byte < 0x80)
            return;
    }
    c->bad = true;
}

static void code_bytes(Codec *c, void *bytes, size_t size)
{
    if (c->out) {
        text_add(c->out, bytes, size);
    } else if ((size_t)(c->end - c->at) < size) {
        c->bad = true;
    } else {
        memcpy(bytes, c->at, size);
        c->at += size;
    }
}

/* The text and its NUL; read, it stays where it stands in the file. */
static void code_Str(Codec *c, Str *text)
{
    uint32_t length = text->at ? text->len + 1 : 0;
    code_number(c, &length);
    if (c->out && length) {
        text_add(c->out, text->at, text->len);
        text_char(c->out, 0);
    } else if (!c->out && (size_t)(c->end - c->at) < length) {
        c->bad = true;
    } else if (!c->out && length) {
        *text = (Str){c->at, length - 1};
        c->at += length;
    }
}

static void code_Name(Codec *c, Name *name)
{
    uint32_t number = 0;
    if (c->out && *name) {
        number = (uint32_t)(uintptr_t)map_get(&c->numbers, *name);
        number += number ? 1 : c->known.len + 2;
    }
    code_number(c, &number); /* 0: none; else one more than the name's */
    if (number < c->known.len + 2) {
        *name = number > 1 ? c->known.at[number - 2] : NULL;
        c->bad |= number == 1;
        return;
    }
    Str text = {*name, c->out ? (uint32_t)strlen(*name) : 0};
    code_Str(c, &text);
    if (c->bad || !text.at)
        return;
    if (!c->out)
        *name = intern(c->names, text.at, text.len);
    push(c->arena, &c->known, *name);
    if (c->out)
        map_set(c->arena, &c->numbers, *name, (void *)(uintptr_t)c->known.len);
}

/* ---- plain fields: one function for each type that ast.def names -------------------------------------------- */
static void code_Span(Codec *c, Span *span)
{
    bool nowhere = !span->start && !span->end;
    uint32_t start = c->out && !nowhere ? span->start - c->base + 1 : 0;
    uint32_t length = c->out && !nowhere ? span->end - span->start : 0;
    code_number(c, &start);
    code_number(c, &length);
    if (!c->out)
        *span = start ? (Span){c->base + start - 1, c->base + start - 1 + length} : (Span){0, 0};
}

static void code_Spare(Codec *c, Spare *spare)
{
    code_number(c, &spare->id);
}

static void code_double(Codec *c, double *number)
{
    code_bytes(c, number, sizeof *number);
}

static void code_bool(Codec *c, bool *flag)
{
    uint32_t number = *flag;
    code_number(c, &number);
    *flag = number != 0;
}

static void code_int(Codec *c, int *number)
{
    code_bytes(c, number, sizeof *number);
}

static void code_char(Codec *c, char *letter)
{
    code_bytes(c, letter, 1);
}

#define CODE_ENUM(T)                                                                                                   \
    static void code_##T(Codec *c, T *value)                                                                           \
    {                                                                                                                  \
        uint32_t number = (uint32_t)*value;                                                                            \
        code_number(c, &number);                                                                                       \
        *value = (T)number;                                                                                            \
    }
CODE_ENUM(Op)
CODE_ENUM(Literal)
CODE_ENUM(Context)
CODE_ENUM(ParamKind)

/* A list's length; reading, as many empty entries. */
#define CODE_LIST(c, list)                                                                                             \
    do {                                                                                                               \
        uint32_t count_ = (list)->len;                                                                                 \
        code_number((c), &count_);                                                                                     \
        if (!(c)->out && count_ <= (size_t)((c)->end - (c)->at)) {                                                     \
            (list)->at = count_ ? arena_alloc((c)->arena, sizeof *(list)->at * count_) : NULL;                         \
            (list)->len = (list)->room = count_;                                                                       \
        } else if (!(c)->out) {                                                                                        \
            (c)->bad = true;                                                                                           \
        }                                                                                                              \
    } while (0)

static void code_Ops(Codec *c, Ops *ops)
{
    CODE_LIST(c, ops);
    for (uint32_t i = 0; i < ops->len; i++)
        code_Op(c, &ops->at[i]);
}

static void code_NameList(Codec *c, NameList *names)
{
    CODE_LIST(c, names);
    for (uint32_t i = 0; i < names->len; i++)
        code_Name(c, &names->at[i]);
}

/* Symbols and scopes come later: resolve_scopes makes them. */
static void code_Symbol(Codec *c, Symbol **symbol)
{
    (void)c, (void)symbol;
}

static void code_Scope(Codec *c, Scope **scope)
{
    (void)c, (void)scope;
}

/* ---- nodes --------------------------------------------------------------------------------------------------- */
static void code_node(Codec *c, Node **node);

static void code_nodes(Codec *c, Nodes *nodes)
{
    CODE_LIST(c, nodes);
    for (uint32_t i = 0; i < nodes->len && !c->bad; i++)
        code_node(c, &nodes->at[i]);
}

#define one(x)  code_node(c, &fields->x);
#define opt(x)  code_node(c, &fields->x);
#define many(x) code_nodes(c, &fields->x);
#define is(T, x)                                                                                                       \
    _Generic(&fields->x, Name *: code_Name, NameList *: code_NameList, Str *: code_Str,            \
             double *: code_double, bool *: code_bool, int *: code_int, char *: code_char,         \
             Op *: code_Op, Ops *: code_Ops, Literal *: code_Literal, Context *: code_Context,     \
             ParamKind *: code_ParamKind, Symbol **: code_Symbol, Scope **: code_Scope,            \
             Span *: code_Span, Spare *: code_Spare)(c, &fields->x);
#define EXPR(k, text, ...)                                                                                             \
    static void code_fields_##k(Codec *c, struct k##Node *fields)                                                      \
    {                                                                                                                  \
        (void)c, (void)fields;                                                                                         \
        __VA_ARGS__                                                                                                    \
    }
#define STMT EXPR
#define PART EXPR
#define PATT EXPR
#include "frontend/ast.def"
#undef one
#undef opt
#undef many
#undef is

static void code_fields(Codec *c, Node *node)
{
    switch (node->kind) {
#define EXPR(k, ...)                                                                                                   \
    case N_##k:                                                                                                        \
        code_fields_##k(c, &node->k);                                                                                  \
        break;
#define STMT EXPR
#define PART EXPR
#define PATT EXPR
#include "frontend/ast.def"
    }
}

static void code_node(Codec *c, Node **place)
{
    Node *node = *place;
    uint32_t head = c->out && node ? 1 + (uint32_t)(node->kind << 2 | node->in_parens << 1 | node->is_builtin) : 0;
    code_number(c, &head); /* 0: no node */
    if (c->bad || !head)
        return;
    if (!c->out) {
        *place = node = NEW(c->arena, Node);
        c->bad |= (head - 1) >> 2 >= N_count;
        node->kind = c->bad ? N_Pass : (NodeKind)((head - 1) >> 2);
        node->in_parens = (head - 1) >> 1 & 1;
        node->is_builtin = (head - 1) & 1;
    }
    code_number(c, &node->id);
    code_Span(c, &node->at);
    code_fields(c, node);
}

/* ---- files ----------------------------------------------------------------------------------------------------- */
/* Changes with the source and with any row of ast.def. */
static uint64_t seal(const Source *source)
{
    static const char rows[] =
#define EXPR(k, text, ...) #k #__VA_ARGS__
#define STMT               EXPR
#define PART               EXPR
#define PATT               EXPR
#include "frontend/ast.def"
        ;
    return hash_bytes(hash_bytes(HASH_START, rows, sizeof rows), source->text, source->len);
}

static void code_module(Codec *c, Module *module)
{
    code_number(c, &module->node_count);
    CODE_LIST(c, &module->comments);
    for (uint32_t i = 0; i < module->comments.len; i++)
        code_Span(c, &module->comments.at[i]);
    code_nodes(c, &module->body);
    code_Str(c, &module->doc);
}

void store_module(Program *program, Module *module, Text *out)
{
    uint64_t mark = seal(module->source);
    Codec codec = {.arena = program->arena, .names = program->names, .base = module->source->base, .out = out};
    code_bytes(&codec, &mark, sizeof mark);
    code_module(&codec, module);
}

static Str read_bytes(Arena *arena, const char *path)
{
    FILE *file = fopen(path, "rb");
    Str bytes = {0};
    if (!file)
        return bytes;
    if (!fseek(file, 0, SEEK_END)) {
        long size = ftell(file);
        rewind(file);
        char *at = size > 0 ? arena_alloc(arena, (size_t)size) : NULL;
        if (at && fread(at, 1, (size_t)size, file) == (size_t)size)
            bytes = (Str){at, (uint32_t)size};
    }
    fclose(file);
    return bytes;
}

Module *read_stored(Program *program, Source *source, Name name, Str bytes)
{
    Codec codec = {.arena = program->arena,
                   .names = program->names,
                   .base = source->base,
                   .at = bytes.at,
                   .end = bytes.at + bytes.len};
    uint64_t mark = 0;
    code_bytes(&codec, &mark, sizeof mark);
    if (codec.bad || mark != seal(source))
        return NULL;
    Module *module = NEW(program->arena, Module);
    module->name = name;
    module->source = source;
    code_module(&codec, module);
    return codec.bad ? NULL : module;
}

Module *stored_module(Program *program, Source *source, Name name)
{
    Str bytes = read_bytes(program->arena, arena_print(program->arena, "%s.tree", source->path));
    return bytes.at ? read_stored(program, source, name, bytes) : NULL;
}

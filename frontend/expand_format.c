/* expand_format.c -- str.format whose fields ask for attributes or items.
 * In: a module, before its scopes are known.  Out: calls of a def that gives an f-string of its parameters.
 * Rule: as in CPython the arguments come first, then field by field its attributes, then its text; what is not
 * understood here stays as it is.
 *     "<{0.name!r} {1}>".format(self, n)   =>   .format_1(self, n), a def of   return f"<{a0.name!r} {a1}>"          */
#include <ctype.h>

#include "frontend/expand.h"

typedef struct Formats {
    Expand *x;
    Nodes defs; /* made */
} Formats;

/* One template being read. */
typedef struct Reading {
    const Node *call;
    const char *at, *end;
    Text *out;
    uint32_t next; /* of automatic fields */
    bool automatic, manual, asks;
} Reading;

static bool is_word(char c)
{
    return isalnum((unsigned char)c) || c == '_';
}

static bool has_keyword(const Node *call, const char *at, size_t length)
{
    for_each (Node *, keyword, &call->Call.keywords)
        if (strlen(keyword->Keyword.name) == length && !memcmp(keyword->Keyword.name, at, length))
            return true;
    return false;
}

/* "", "0", "x" in front of attributes and items; false: no argument. */
static bool read_argument(Reading *r)
{
    const char *start = r->at;
    while (r->at < r->end && is_word(*r->at))
        r->at++;
    size_t length = (size_t)(r->at - start);
    uint32_t number = r->next;
    if (length && !isdigit((unsigned char)*start)) {
        text_print(r->out, "%.*s", (int)length, start);
        return has_keyword(r->call, start, length);
    }
    if (length > 4)
        return false;
    if (length) {
        number = 0;
        for (size_t i = 0; i < length; i++) {
            if (!isdigit((unsigned char)start[i]))
                return false;
            number = number * 10 + (uint32_t)(start[i] - '0');
        }
        r->manual = true;
    } else {
        r->automatic = true;
        r->next++;
    }
    text_print(r->out, "_a%u", number);
    return number < r->call->Call.args.len && !(r->manual && r->automatic);
}

/* .name */
static bool read_attribute(Reading *r)
{
    const char *start = ++r->at;
    while (r->at < r->end && is_word(*r->at))
        r->at++;
    r->asks = true;
    text_print(r->out, ".%.*s", (int)(r->at - start), start);
    return r->at > start && !isdigit((unsigned char)*start);
}

/* [3], [key] */
static bool read_item(Reading *r)
{
    const char *start = ++r->at;
    bool digits = true;
    for (; r->at < r->end && *r->at != ']'; r->at++) {
        digits &= isdigit((unsigned char)*r->at) != 0;
        if (!is_word(*r->at))
            return false;
    }
    while (digits && r->at - start > 1 && *start == '0')
        start++;
    int length = (int)(r->at - start);
    r->asks = true;
    text_print(r->out, digits ? "[%.*s]" : "['%.*s']", length, start);
    return length && length < 9 && r->at++ < r->end;
}

static bool read_field(Reading *r, int depth);

/* Behind the colon, up to the field's brace. */
static bool read_spec(Reading *r, int depth)
{
    for (; r->at < r->end && *r->at != '}';) {
        if (*r->at == '{') {
            if (depth || !read_field(r, depth + 1))
                return false;
        } else if (*r->at == '"' || *r->at == '\'' || *r->at == '\\' || !isprint((unsigned char)*r->at)) {
            return false;
        } else {
            text_char(r->out, *r->at++);
        }
    }
    return true;
}

static bool read_field(Reading *r, int depth)
{
    text_char(r->out, *r->at++);
    bool fine = read_argument(r);
    while (fine && r->at < r->end && (*r->at == '.' || *r->at == '['))
        fine = *r->at == '.' ? read_attribute(r) : read_item(r);
    if (fine && r->end - r->at > 2 && *r->at == '!') {
        text_print(r->out, "!%c", r->at[1]);
        fine = strchr("sra", r->at[1]) && (r->at[2] == ':' || r->at[2] == '}');
        r->at += 2;
    }
    if (fine && r->at < r->end && *r->at == ':') {
        text_char(r->out, *r->at++);
        fine = read_spec(r, depth);
    }
    if (!fine || r->at >= r->end || *r->at != '}')
        return false;
    text_char(r->out, *r->at++);
    return true;
}

/* The text of an f-string between its quotes; false: not understood. */
static bool read_template(Reading *r)
{
    while (r->at < r->end) {
        char c = *r->at;
        bool twice = r->end - r->at > 1 && r->at[1] == c;
        if ((c == '{' || c == '}') && twice) {
            text_print(r->out, "%c%c", c, c);
            r->at += 2;
        } else if (c == '}' || (c == '{' && !read_field(r, 0))) {
            return false;
        } else if (c != '{') {
            bool plain = (unsigned char)c >= 128 || (isprint((unsigned char)c) && c != '"' && c != '\\');
            text_print(r->out, plain ? "%c" : "\\x%02x", plain ? c : (unsigned char)c);
            r->at++;
        }
    }
    return true;
}

static bool may_expand(const Node *call)
{
    const Node *func = call->Call.func;
    if (func->kind != N_Attribute || strcmp(func->Attribute.attr, "format") ||
        func->Attribute.value->kind != N_Constant || func->Attribute.value->Constant.literal != Literal_str)
        return false;
    for_each (Node *, arg, &call->Call.args)
        if (arg->kind == N_Starred)
            return false;
    for_each (Node *, keyword, &call->Call.keywords)
        if (!keyword->Keyword.name || keyword->Keyword.name[0] == '_')
            return false;
    return true;
}

static Node *def_made(Formats *f, const Node *call, const char *text)
{
    Expand *x = f->x;
    Text def = {0};
    text_put(&def, "def made(");
    for (uint32_t i = 0; i < call->Call.args.len; i++)
        text_print(&def, "_a%u, ", i);
    for_each (Node *, keyword, &call->Call.keywords)
        text_print(&def, "%s, ", keyword->Keyword.name);
    text_print(&def, "):\n    return f\"%s\"\n", text);
    Node *node = statement_parsed(x, text_kept(x->arena, &def));
    node->FunctionDef.name = intern_text(x->program->names, arena_print(x->arena, ".format_%u", f->defs.len + 1));
    push(x->arena, &f->defs, node);
    return node;
}

static void find_formats(void *context, Node *node)
{
    Formats *f = context;
    each_child(node, find_formats, f);
    if (node->kind != N_Call || !may_expand(node))
        return;
    const Str *template = &node->Call.func->Attribute.value->Constant.text;
    Text text = {0};
    Reading r = {.call = node, .at = template->at, .end = template->at + template->len, .out = &text};
    if (read_template(&r) && r.asks) {
        text_char(&text, 0);
        node->Call.func = node_named(f->x, def_made(f, node, text.at)->FunctionDef.name, node->Call.func->at);
    }
    text_free(&text);
}

void expand_formats(Expand *x)
{
    Formats f = {.x = x};
    if (x->module->is_library)
        return;
    for (uint32_t i = 0; i < x->module->body.len; i++)
        find_formats(&f, x->module->body.at[i]);
    const Node *first = x->module->body.len ? x->module->body.at[0] : NULL;
    bool doc = first && first->kind == N_ExprStmt && first->ExprStmt.value->kind == N_Constant;
    for_each (Node *, def, &f.defs)
        insert_node(x, &x->module->body, doc, def);
}

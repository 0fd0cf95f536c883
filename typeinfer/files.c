/* files.c -- files as inference sees them: open(), input(), attributes.
 * In: calls and attributes.  Out: flows.
 * Rule: what decides the kind of a file is a constant of the program; a coding that is one is known to the runtime. */
#include "typeinfer/solve.h"

bool atom_is_file(const Atom *atom)
{
    return atom->kind == Type_text_file || atom->kind == Type_string_io ||
           (atom->kind == Type_native && atom->native != Native_Struct);
}

const Flow *file_attribute(Eval *e, const Node *node, const Atom *atom, Name name)
{
    if (!strcmp(name, "buffer") && atom->kind == Type_text_file) {
        const Flow *buffer = stream_buffer(e, node);
        if (!buffer)
            refuse(e, node->at, "the buffer of a file that is no standard stream by its name");
        return buffer ? buffer : flow_none_yet(e->solver);
    }
    if (!strcmp(name, "name") && e->solver->opens_numbers && atom->kind != Type_string_io) {
        refuse(e, node->at, "the name of a file in a program that opens descriptors, which may be an int,");
        return flow_none_yet(e->solver);
    }
    static const char *const texts[] = {"name", "mode", "encoding", "errors"};
    if (!strcmp(name, "closed") || (atom->kind == Type_text_file && !strcmp(name, "line_buffering")))
        return flow_scalar(e->solver, Type_bool);
    for (size_t i = 0; atom->kind == Type_text_file && i < sizeof texts / sizeof *texts; i++)
        if (!strcmp(texts[i], name))
            return flow_scalar(e->solver, Type_str);
    return NULL;
}

/* ---- open -------------------------------------------------------------------------------------------------------- */
static bool is_one_of(const Node *node, const char *const *words)
{
    const char *text = literal_text(node);
    for (; text && *words; words++)
        if (!strcmp(*words, text))
            return true;
    return false;
}

/* What is no constant is a str or None, and looked at when it runs. */
static bool wrong_text(Eval *e, Node *node, const char *const *words)
{
    if (!node || node_is_none(node))
        return false;
    if (literal_text(node))
        return words && !is_one_of(node, words);
    const Flow *flow = flow_without(e->solver, last_flow(e, node), Type_none);
    return flow->count && !flow_is_only(flow, Type_str);
}

/* Binary mode: how it is buffered decides the class. */
static const char *unknown_binary(const Node *call)
{
    Node *buffering = argument_given(call, 2, "buffering");
    int64_t size;
    if (buffering && !literal_int(buffering, &size))
        return "open() in binary mode with a buffering that is no constant";
    return NULL;
}

static Native binary_row(const Node *call, const char *mode)
{
    Node *buffering = argument_given(call, 2, "buffering");
    int64_t size = -1;
    if (buffering && literal_int(buffering, &size) && size == 0)
        return Native_FileIO;
    return strchr(mode, '+')   ? Native_BufferedRandom
           : strchr(mode, 'r') ? Native_BufferedReader
                               : Native_BufferedWriter;
}

/* open(path, "rb"): no argument about text may be there. */
static const Flow *open_binary(Eval *e, Node *node, const char *mode)
{
    static const struct {
        uint32_t index;
        const char *name, *text;
    } texts[] = {{3, "encoding", "an encoding"}, {4, "errors", "an errors"}, {5, "newline", "a newline"}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts && !strpbrk(mode, "tU"); i++) {
        Node *text = argument_given(node, texts[i].index, texts[i].name);
        if (text && !node_is_none(text))
            return always_raises(e, node, "ValueError", "binary mode doesn't take %s argument", texts[i].text);
    }
    return flow_native(e->solver, binary_row(node, mode));
}

/* What open() is told must be known; NULL: all of it is, else what is not. */
static const char *unknown_argument(Eval *e, const Node *call)
{
    static const char *const encodings[] = {"utf-8",      "utf8",       "UTF-8",     "utf_8",   "UTF8",
                                            "ascii",      "us-ascii",   "ASCII",     "latin-1", "latin1",
                                            "iso-8859-1", "ISO-8859-1", "iso8859-1", "latin_1", NULL};
    static const char *const errors[] = {
        "strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", NULL};
    const Node *mode = argument_given(call, 1, "mode");
    if (call->Call.args.len > 6)
        return "open() with these arguments";
    if (mode && !literal_text(mode))
        return "open() with a mode that is no constant";
    if (mode && strchr(literal_text(mode), 'b'))
        return unknown_binary(call);
    if (wrong_text(e, argument_given(call, 3, "encoding"), encodings))
        return "open() with this encoding";
    if (wrong_text(e, argument_given(call, 4, "errors"), errors))
        return "open() with this error handler";
    if (wrong_text(e, argument_given(call, 5, "newline"), NULL))
        return "open() with this newline";
    return NULL;
}

/* open(0): a descriptor, for reading: what is written to one and what print holds back would come in another order. */
static const char *unknown_file(Eval *e, const Node *call, const Flow *file)
{
    bool number = flow_has(file, Type_int);
    const Node *mode = argument_given(call, 1, "mode");
    e->solver->opens_numbers |= number;
    for (uint32_t i = 0; i < file->count; i++)
        if (file->at[i]->kind != Type_str && file->at[i]->kind != Type_int)
            return "open() of anything but a str or an int";
    if (number && mode && strpbrk(literal_text(mode), "wax+"))
        return "open() of a descriptor for writing";
    return file->count ? NULL : "open() of this";
}

const Flow *open_file(Eval *e, Node *node)
{
    const Flow *none = flow_none_yet(e->solver);
    Node *path = argument_given(node, 0, "file"), *buffering = argument_given(node, 2, "buffering");
    bool never = false;
    for_each (Node *, arg, &node->Call.args)
        never |= infer_expr(e, arg)->count == 0;
    for_each (Node *, keyword, &node->Call.keywords)
        never |= infer_expr(e, keyword->Keyword.value)->count == 0;
    if (never)
        return none;
    const char *unknown = unknown_argument(e, node);
    const Flow *named = path ? become(e, path, last_flow(e, path), Becomes_path) : none;
    if (path && !named->count)
        return none;
    named = flow_without(e->solver, named, Type_none); /* None raises when it runs */
    if (!unknown)
        unknown = unknown_file(e, node, named);
    if (buffering && !flow_is_only(last_flow(e, buffering), Type_int))
        unknown = "open() with this buffering";
    if (unknown) {
        refuse(e, node->at, unknown);
        return none;
    }
    Node *mode = argument_given(node, 1, "mode");
    if (mode && strchr(literal_text(mode), 'b'))
        return open_binary(e, node, literal_text(mode));
    return flow_scalar(e->solver, Type_text_file);
}

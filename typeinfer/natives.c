/* natives.c -- bytearray, array, memoryview, binary files as inference sees them: elements, attributes, operators.
 * In: atoms of native.def's rows.  Out: flows.
 * Rule: an element is of its row's kind, whatever is stored; a slice or a sum is a new object of the same row. */
#include "typeinfer/solve.h"

bool atom_shows_bytes(const Atom *atom)
{
    return atom->kind == Type_bytes || atom->kind == Type_packed;
}

static bool is_array(const Atom *atom)
{
    return atom->kind == Type_packed && !strcmp(atom_row(atom)->word, "array");
}

static bool is_bytearray(const Atom *atom)
{
    return atom->kind == Type_packed && atom->native == Native_bytearray;
}

/* What this node makes: an object of that row. */
const Flow *make_native(Eval *e, const Node *node, uint32_t which, Native native)
{
    if (natives[native].is_view || natives[native].item == Type_never)
        return flow_native(e->solver, native);
    Thing *thing = make(e, node, which, Type_packed);
    thing->native = native;
    return flow_thing(e->solver, thing);
}

/* ---- elements --------------------------------------------------------------------------------------------------- */
const Flow *native_slice(Eval *e, Node *node, const Atom *atom, const Node *slice)
{
    if (!atom_row(atom)->is_view)
        return make_native(e, node, 0, atom->native);
    if (!slice || slice->Slice.step)
        refuse(e, node->at, "a memoryview with a step");
    return flow_of_atom(e->solver, atom);
}

const Flow *native_item(Eval *e, const Atom *atom)
{
    return flow_scalar(e->solver, atom_row(atom)->item);
}

const Flow *native_elements(Eval *e, const Atom *atom)
{
    if (atom->kind == Type_packed)
        return native_item(e, atom);
    return atom_is_file(atom) ? flow_scalar(e->solver, Type_bytes) : NULL; /* lines */
}

/* What may be assigned to a slice is looked at when it runs, but for what never fits. */
void native_store_slice(Eval *e, Node *target, const Atom *atom, const Flow *flow)
{
    const NativeRow *row = atom_row(atom);
    for (uint32_t i = 0; i < flow->count; i++) {
        const Atom *value = flow->at[i];
        if (is_array(atom) ? is_array(value) : atom_shows_bytes(value))
            continue;
        if (is_array(atom))
            always_raises(e, target, "TypeError", "can only assign array (not \"%s\") to array slice",
                          atom_name(value));
        else if (row->is_view)
            always_raises(e, target, "TypeError", "a bytes-like object is required, not '%s'", atom_name(value));
        else if (atom_is_numeric(value) || value->kind == Type_str || value->kind == Type_none)
            always_raises(e, target, "TypeError",
                          "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        else
            continue;
        return;
    }
}

/* ---- attributes: methods of the stub that are decorated as properties ---------------------------------------------
 */
static bool is_property(const StubDef *stub)
{
    for_each (Node *, one, &stub->node->FunctionDef.decorators)
        if (one->kind == N_Name && !strcmp(one->Name.name, "property"))
            return true;
    return false;
}

/* sys.stdin.buffer: what is below a standard stream. */
const Flow *stream_buffer(Eval *e, const Node *node)
{
    static const Library buffers[] = {{.name = "buffer", .owner = "io", .c_name = "binary_stdin", .cost = 5},
                                      {.name = "buffer", .owner = "io", .c_name = "binary_stdout", .cost = 5},
                                      {.name = "buffer", .owner = "io", .c_name = "binary_stderr", .cost = 5}};
    static const char *const names[] = {"sys.stdin", "sys.stdout", "sys.stderr"};
    Denoted stream = denoted(e, node->Attribute.value);
    for (size_t i = 0; stream.what == Denotes_constant && i < 3; i++)
        if (!strcmp(stream.name, names[i])) {
            const Flow *result = flow_native(e->solver, i ? Native_BufferedWriter : Native_BufferedReader);
            if (e->solver->recording) {
                Callee *callee = add_callee(e, node, Callee_library);
                callee->library = &buffers[i];
                callee->receiver = node->Attribute.value;
                callee->result = flow_type(e->solver, result);
            }
            return result;
        }
    return NULL;
}

const Flow *native_attribute(Eval *e, Node *node, const Flow *base, const Atom *atom, Name name)
{
    StubDef *stub = stub_method(e->solver, atom, name);
    uint32_t which = 0;
    if (!stub || !is_property(stub))
        return NULL;
    if (base->count > 1) {
        refuse(e, node->at, arena_print(e->solver->arena, "the attribute '%s' of what may be something else", name));
        return flow_none_yet(e->solver);
    }
    const Flow *result = annotation_flow(e, stub->result, node, &which, NULL, NULL);
    if (e->solver->recording) {
        Callee *callee = add_callee(e, node, Callee_library);
        callee->library = stub->library;
        callee->receiver = node->Attribute.value;
        callee->receiver_type = flow_type(e->solver, base);
        callee->result = flow_type(e->solver, result);
    }
    return result;
}

/* ---- operators -------------------------------------------------------------------------------------------------- */
static const Flow *added(Eval *e, Node *node, const Atom *a, const Atom *b, bool in_place)
{
    if (is_array(a) || is_array(b))
        if (!is_array(a) || !is_array(b))
            return is_array(b) && atom_shows_bytes(a) && !atom_row(a) ? flow_of_atom(e->solver, a) : NULL;
    if (!atom_shows_bytes(a) || !atom_shows_bytes(b) || (atom_row(a) && atom_row(a)->is_view))
        return NULL;
    if (a->kind == Type_bytes || in_place)
        return flow_of_atom(e->solver, a);
    return make_native(e, node, 0, a->native);
}

const Flow *native_binary(Eval *e, Node *node, Op op, const Atom *a, const Atom *b, bool in_place)
{
    if (op == Op_mod && is_bytearray(a)) {
        refuse(e, node->at, "% of a bytearray");
        return flow_none_yet(e->solver);
    }
    return op == Op_add ? added(e, node, a, b, in_place) : NULL;
}

const Flow *native_repeated(Eval *e, Node *node, const Atom *sequence, bool in_place)
{
    if (in_place)
        return flow_of_atom(e->solver, sequence);
    return make_native(e, node, 0, sequence->native);
}

const Flow *native_compare(Eval *e, Op op, const Atom *a, const Atom *b)
{
    bool equality = op == Op_eq || op == Op_ne;
    bool both = is_array(a) == is_array(b) || is_bytearray(a) || is_bytearray(b);
    bool ordered = atom_shows_bytes(a) && atom_shows_bytes(b) && both && !(atom_row(a) && atom_row(a)->is_view) &&
                   !(atom_row(b) && atom_row(b)->is_view);
    return equality || ordered ? flow_scalar(e->solver, Type_bool) : NULL;
}

/* CPython's words for an addition that no pair takes; NULL: the usual ones. */
const char *native_no_sum(Eval *e, const Atom *a, const Atom *b, bool in_place)
{
    if (is_bytearray(a))
        return arena_print(e->solver->arena, "can't concat %s to bytearray", atom_name(b));
    if (is_array(a))
        return arena_print(e->solver->arena,
                           in_place ? "can only extend array with array (not \"%s\")"
                                    : "can only append array (not \"%s\") to array",
                           atom_name(b));
    return NULL;
}

/* ---- array.array(...), view.cast(...) ------------------------------------------------------------------------------
 */
/* The row of array_<code>; Native_count: there is none. */
static Native array_row(char code)
{
    for (Native native = Native_array_b; native <= Native_array_d; native++)
        if (natives[native].stem[strlen("vector_")] == code)
            return native;
    return Native_count;
}

static bool takes_element(const Flow *elements, const NativeRow *row)
{
    for (uint32_t i = 0; i < elements->count; i++) {
        TypeKind kind = elements->at[i]->kind;
        if (kind != Type_int && kind != Type_bool && (kind != Type_float || row->item != Type_float))
            return false;
    }
    return true;
}

/* What an array is made of: its elements, or bytes. */
static bool takes_source(Eval *e, Node *node, Node *source, Native native, const char *code)
{
    const Flow *flow = last_flow(e, source);
    bool steps = source->kind == N_GeneratorExp || is_iterator_call(e, source);
    const Flow *elements = steps ? flow : elements_of(e, source, flow, false);
    if (!elements)
        always_raises(e, node, "TypeError", "'%s' object is not iterable", atom_name(flow->at[0]));
    else if (!steps && flow_is_only(flow, Type_str))
        always_raises(e, node, "TypeError", "cannot use a str to initialize an array with typecode '%s'", code);
    else if (!takes_element(elements, &natives[native]))
        refuse(e, source->at, "an array of these elements");
    else
        return true;
    return false;
}

static const Flow *call_array(Eval *e, Node *node)
{
    Node *typecode = argument_given(node, 0, ""), *source = argument_given(node, 1, "");
    const char *code = typecode ? literal_text(typecode) : NULL;
    const Flow *none = flow_none_yet(e->solver);
    if (node->Call.keywords.len || node->Call.args.len > 2 || !typecode) {
        refuse(e, node->at, "array.array() with these arguments");
        return none;
    }
    if (!evaluate_plain_arguments(e, node))
        return none;
    Native native = code && strlen(code) == 1 ? array_row(*code) : Native_count;
    if (!code || (strlen(code) == 1 && *code == 'u')) {
        refuse(e, typecode->at, code ? "an array of characters" : "array.array() with a typecode that is no constant");
        return none;
    }
    if (strlen(code) != 1)
        return always_raises(e, node, "TypeError", "array() argument 1 must be a unicode character, not str");
    if (native == Native_count)
        return always_raises(e, node, "ValueError", "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
    if (source && !takes_source(e, node, source, native, code))
        return none;
    return make_native(e, node, 0, native);
}

static const Flow *call_cast(Eval *e, Node *node)
{
    Node *format = argument_given(node, 0, "format");
    const char *code = format ? literal_text(format) : NULL;
    if (!evaluate_plain_arguments(e, node))
        return flow_none_yet(e->solver);
    if (code && *code == '@')
        code++;
    if (node->Call.args.len + node->Call.keywords.len != 1 || !code || strchr("c?", *code) || strlen(code) > 1) {
        refuse(e, node->at, "cast() to anything but one constant format of numbers");
        return flow_none_yet(e->solver);
    }
    return flow_native(e->solver, strchr("fd", *code) ? Native_memoryview_float : Native_memoryview);
}

bool native_special(Eval *e, Node *node, const StubDef *stub, Node *receiver, const Atom *self, const Flow **result)
{
    if (!strncmp(stub->special, "struct:", 7)) {
        *result = call_struct(e, node, stub, receiver, self);
        return true;
    }
    bool array = !strcmp(stub->special, "array"), cast = !strcmp(stub->special, "memoryview_cast");
    bool enter = !strcmp(stub->special, "file_enter"), leave = !strcmp(stub->special, "file_exit");
    if (!array && !cast && !enter && !leave)
        return false;
    uint32_t before = callee_count(e, node);
    *result = array   ? call_array(e, node)
              : cast  ? call_cast(e, node)
              : enter ? flow_of_atom(e->solver, self)
                      : flow_scalar(e->solver, Type_none);
    if (callee_count(e, node) == before) /* not: it always raises */
        record_special(e, node, stub->special, receiver, self, *result);
    return true;
}

/* emit_generator.c -- generators in C: their frames, how one is made, resumed, and how its body yields.
 * In: bodies of generator functions.  Out: a struct and three small pieces for each; pieces of C.
 * Rule: every generator that yields ints begins as a generator_int; what is behind that is its own affair.
 *     def numbers(n): yield n      =>   struct numbers_frame { generator_int head; py_int n; };  numbers_body(self, n)
 */
#include "codegen/emit.h"

static bool is_passed(const Type *type)
{
    return type->kind != Type_none && type->kind != Type_never;
}

void write_generator_type(Emit *e, const Type *type, Text *out)
{
    const char *stem = type->stem, *tag = type->recursive ? "struct" : "typedef struct";
    text_print(out, "%s %s {\n    py_generator head;\n    %s;\n}%s%s;\n", tag, stem,
               c_declarator(e, type->items.at[0], "item"), type->recursive ? "" : " ", type->recursive ? "" : stem);
    text_print(out,
               "static const py_type type_%s = {\n    .name = \"generator\", .kind = PY_GENERATOR, .size = "
               "sizeof(void *),\n    .item_count = 1, .items = (const py_type *const[]){%s},\n};\n\n",
               stem, slot_descriptor(e, type->items.at[0]));
}

const char *self_param(Emit *e, const Func *body)
{
    return c_declarator(e, body->yields, "py_self");
}

/* ---- frames --------------------------------------------------------------------------------- */
static void write_frame(Emit *e, const Func *body, Text *out)
{
    text_print(out, "struct %s_frame {\n    %s head;\n", body->c_name, body->yields->stem);
    for (uint32_t i = 0; i < body->scopes.len; i++)
        text_print(out, "    %s;\n", scope_param(e, body->scopes.at[i]));
    if (body->resumes)
        write_resumable_fields(e, body, out);
    for_each (Param, param, &body->params)
        if (is_passed(param.var->type) && !body->resumes)
            text_print(out, "    %s;\n", c_declarator(e, param.var->type, format_text(e, "own_%s", param.var->c_name)));
    if (is_passed(body->result))
        text_print(out, "    %s;\n", c_declarator(e, body->result, "returned"));
    text_put(out, "};\n");
}

static const char *call_text(Emit *e, const Func *body)
{
    const char *text = format_text(e, "%s(&frame->head", body->c_name);
    for (uint32_t i = 0; i < body->scopes.len; i++)
        text = format_text(e, "%s, frame->%s", text, scope_name(e, body->scopes.at[i]));
    for_each (Param, param, &body->params)
        if (is_passed(param.var->type))
            text = format_text(e, "%s, frame->own_%s", text, param.var->c_name);
    return format_text(e, "%s%s)", text, returns_by_pointer(body->result, true) ? ", &frame->returned" : "");
}

static void write_run(Emit *e, const Func *body, Text *out)
{
    const char *name = body->c_name, *call = call_text(e, body);
    text_print(out,
               "static bool %s_run(py_generator *self)\n{\n    struct %s_frame *frame = (struct %s_frame *)self;\n",
               name, name, name);
    switch (is_passed(body->result) && !returns_by_pointer(body->result, true) ? body->result->kind : Type_never) {
    case Type_never:
        text_print(out, "    return %s;\n}\n", call);
        break;
    case Type_bool:
        text_print(out,
                   "    py_tri returned = %s;\n    frame->returned = returned == 1;\n"
                   "    return returned != TRI_FAILED;\n}\n",
                   call);
        break;
    case Type_int:
        text_print(out, "    frame->returned = %s;\n    return !int_failed(frame->returned);\n}\n", call);
        break;
    case Type_float:
        text_print(out, "    frame->returned = %s;\n    return !float_failed(frame->returned);\n}\n", call);
        break;
    default:
        text_print(out, "    frame->returned = %s;\n    return frame->returned != NULL;\n}\n", call);
    }
}

/* Descriptors that the frame will refer to are written in front of it. */
void describe_frame(Emit *e, const Func *body)
{
    bool shows = strcmp(body->word, "generator") != 0;
    for_each (Param, param, &body->params)
        if (shows || (is_passed(param.var->type) && is_counted(param.var->type)))
            slot_descriptor(e, param.var->type);
    if (body->resumes)
        describe_resumable(e, body);
    if (is_passed(body->result))
        slot_descriptor(e, body->result);
}

typedef struct Received {
    Type *type;
    bool several;
} Received;

static void note_received(void *context, Ir *node)
{
    Received *received = context;
    if (node->kind == I_Delegate)
        received->several = true;
    if (node->kind != I_Yield || !node->type || node->type->kind == Type_none || node->type->kind == Type_never)
        return;
    received->several |= received->type && received->type != node->type;
    received->type = node->type;
}

/* What Python may send; NULL: None alone. */
static Type *received_type(Func *body)
{
    Received received = {0};
    ir_walk(&body->body, note_received, &received);
    return received.several ? NULL : received.type;
}

typedef struct Fields {
    Text types, offsets;
    uint32_t count;
} Fields;

static void add_field(const Func *body, const char *type, const char *name, Fields *fields)
{
    const char *between = fields->count++ ? ", " : "";
    text_print(&fields->types, "%s%s", between, type);
    text_print(&fields->offsets, "%soffsetof(struct %s_frame, %s)", between, body->c_name, name);
}

static void add_scope_field(Emit *e, const Func *body, const Func *owner, Fields *fields)
{
    const char *scope = scope_name(e, owner);
    add_field(body, format_text(e, "&type_%s", scope), scope, fields);
}

/* A body on a stack releases its own variables; the arguments are the frame's. */
static void add_vars(Emit *e, const Func *body, bool temporaries, Fields *fields)
{
    for (uint32_t i = 0; i < body->vars.len; i++) {
        const Var *var = temporaries ? body->vars.at[body->vars.len - 1 - i] : body->vars.at[i];
        bool held = body->resumes ? var->in_frame && is_released(var) : var->is_param && is_counted(var->type);
        if (var->is_temp == temporaries && held && is_passed(var->type) && var->c_name)
            add_field(body, slot_descriptor(e, var->type),
                      body->resumes ? frame_field(var) : format_text(e, "own_%s", var->c_name), fields);
    }
}

/* What the frame keeps alive, in the order in which that ends. */
static void write_fields(Emit *e, const Func *body, Text *out)
{
    Fields fields = {0};
    for (uint32_t i = 0; i < body->scopes.len; i++)
        add_scope_field(e, body, body->scopes.at[i], &fields);
    add_vars(e, body, true, &fields);
    add_vars(e, body, false, &fields);
    if (body->resumes && body->captured.len)
        add_scope_field(e, body, body, &fields);
    if (fields.count)
        text_print(
            out,
            ",\n    .field_count = %u, .fields = (const py_type *const[]){%s},\n    .offsets = (const uint32_t[]){%s}",
            fields.count, fields.types.at, fields.offsets.at);
    text_free(&fields.types);
    text_free(&fields.offsets);
    if (is_passed(body->result))
        text_print(out, ",\n    .returns = %s, .returned_at = offsetof(struct %s_frame, returned)",
                   slot_descriptor(e, body->result), body->c_name);
    Type *receives = received_type((Func *)body);
    if (receives)
        text_print(out, ",\n    .receives = %s", slot_descriptor(e, receives));
}

static void write_new(Emit *e, const Func *body, Text *out)
{
    const char *name = body->c_name, *between = "";
    text_print(out, "static %s *%s_new(", body->yields->stem, body->c_name);
    for (uint32_t i = 0; i < body->scopes.len; i++, between = ", ")
        text_print(out, "%s%s", between, scope_param(e, body->scopes.at[i]));
    for_each (Param, param, &body->params)
        if (is_passed(param.var->type)) {
            text_print(out, "%s%s", between, c_declarator(e, param.var->type, frame_field(param.var)));
            between = ", ";
        }
    text_print(out, "%s)\n{\n    struct %s_frame *py_made = py_new(&type_%s, sizeof *py_made);\n",
               *between ? "" : "void", name, body->yields->stem);
    text_print(
        out, "    *py_made = (struct %s_frame){.head.head = {.head = py_made->head.head.head, .routine = &%s_routine}",
        name, name);
    for (uint32_t k = 0; k < body->scopes.len; k++)
        text_print(out, ", .%s = keep(%s)", scope_name(e, body->scopes.at[k]), scope_name(e, body->scopes.at[k]));
    for_each (Param, kept, &body->params)
        if (is_passed(kept.var->type)) {
            const char *given = frame_field(kept.var);
            bool counted = is_counted(kept.var->type) && !(body->resumes && kept.var->small);
            text_print(out, ", .%s%s = %s", body->resumes ? "" : "own_", given,
                       counted ? keep_text(e, kept.var->type, given) : given);
        }
    text_put(out, "};\n    return &py_made->head;\n}\n\n");
}

/* Where the argument is once the body has begun. */
static const Var *current_var(const Func *body, const Var *param)
{
    for (uint32_t i = 0; i < body->vars.len; i++) {
        const Var *var = body->vars.at[i];
        if (var != param && var->in_frame && !var->is_temp && var->name == param->name)
            return var;
    }
    return param;
}

static void put_shown(const Fields *fields, const char *types, const char *places, Text *out)
{
    text_print(out, ",\n    .%s = (const py_type *const[]){%s},\n    .%s = (const uint32_t[]){%s}", types,
               fields->types.at, places, fields->offsets.at);
}

/* What repr shows of the iterators that show it: count(3), repeat('a', 2). */
static void write_shown(Emit *e, const Func *body, Text *out)
{
    Fields given = {0}, fields = {0};
    bool repeats = !strcmp(body->word, "itertools.repeat"), shows = repeats || !strcmp(body->word, "itertools.count");
    for_each (Param, param, &body->params) {
        const Type *type = param.var->type;
        const Var *now = current_var(body, param.var);
        bool times = repeats && fields.count;
        if (!shows || !body->resumes || (times && type->kind != Type_int && type->kind != Type_bool))
            continue; /* no times: it repeats for ever */
        bool none = !is_passed(type);
        add_field(body, slot_descriptor(e, type), none ? "head" : frame_field(param.var), &given);
        add_field(body, slot_descriptor(e, now->type), none ? "head" : frame_field(now), &fields);
    }
    if (fields.count) {
        text_print(out, ",\n    .shown_count = %u", fields.count);
        put_shown(&given, "given", "given_at", out);
        put_shown(&fields, "shown", "shown_at", out);
    }
    Text *texts[] = {&given.types, &given.offsets, &fields.types, &fields.offsets};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        text_free(texts[i]);
}

void write_generator(Emit *e, const Func *body, Text *out)
{
    const char *name = body->c_name;
    write_frame(e, body, out);
    if (body->resumes)
        write_step(e, body, out);
    else
        write_run(e, body, out);
    text_print(out,
               "static const py_routine %s_routine = {\n    .name = %s, .%s = %s_%s, .size = sizeof(struct "
               "%s_frame), .item_at = offsetof(%s, item)",
               name, quoted(e, body->name, strlen(body->name)), body->resumes ? "step" : "run", name,
               body->resumes ? "step" : "run", name, body->yields->stem);
    if (strcmp(body->word, "generator"))
        text_print(out, ", .word = %s", quoted(e, body->word, strlen(body->word)));
    write_shown(e, body, out);
    if (body->resumes && calls_itself(e, body))
        text_put(out, ", .enters = true");
    write_fields(e, body, out);
    text_put(out, "};\n");
    write_new(e, body, out);
}

/* ---- in functions --------------------------------------------------------------------------- */
Piece emit_generator_new(Emit *e, const Ir *node)
{
    const Func *body = node->GeneratorNew.func;
    const char *text = "";
    use_type(e, node->type);
    for (uint32_t i = 0; i < body->scopes.len; i++)
        text = format_text(e, "%s%s%s", text, *text ? ", " : "", scope_name(e, body->scopes.at[i]));
    for_each (Ir *, arg, &node->GeneratorNew.args)
        if (is_passed(arg->type))
            text = format_text(e, "%s%s%s", text, *text ? ", " : "", value_text(e, arg));
    return piece(e, Level_postfix, "%s_new(%s)", body->c_name, text);
}

/* The one body that goes on at its yields and may be resumed here; NULL: there are several, or none is known. */
static const Func *likely_body(Emit *e, const Ir *generator)
{
    const Sites *sites = objects_of(e->func, generator);
    const Func *found = NULL;
    for (uint32_t i = 0; i < sites_count(sites); i++) {
        const Func *body = e->makers[sites_at(sites, i)];
        if (body && found && body != found)
            return NULL;
        found = body ? body : found;
    }
    return found && found->resumes ? found : NULL;
}

static Piece resume_next(Emit *e, const Ir *generator, const char *self)
{
    const Func *body = likely_body(e, generator);
    if (!body || body == e->func)
        return piece(e, Level_postfix, "generator_next(&%s->head)", self);
    return piece(e, Level_postfix, "generator_next_of(&%s->head, &%s_routine)", self, body->c_name);
}

Piece emit_resume(Emit *e, const Ir *node)
{
    const char *self = operand(e, node->Resume.a, Level_postfix);
    const Ir *sent = node->Resume.sent;
    if (node->Resume.thrown)
        return piece(e, Level_postfix, "generator_throw(&%s->head, %s)", self,
                     exception_pointer(e, node->Resume.thrown));
    if (!sent || sent->type->kind == Type_none)
        return resume_next(e, node->Resume.a, self);
    return piece(e, Level_postfix, "generator_send(&%s->head, %s, %s)", self, slot_descriptor(e, sent->type),
                 address_text(e, sent));
}

Piece emit_yield(Emit *e, const Ir *node, const char *result)
{
    const Ir *value = node->Yield.value;
    const char *text = is_passed(value->type) ? moved_text(e, value) : "PY_NOTHING";
    if (!result)
        return piece(e, Level_postfix, "yield(py_self, %s)", text);
    return piece(e, Level_and, "(yield(py_self, %s) && generator_received(&py_self->head, %s, %s))", text,
                 slot_descriptor(e, node->type), result);
}

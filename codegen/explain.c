/* explain.c -- why the C is as it is: each loop's verdict, each check that is left, each allocation.
 * In: a Unit after the passes.  Out: text, or JSON, in the order of the source.
 * Rule: one record per place and reason; the checked twin of a loop is not told twice.                           */
#include "codegen/codegen.h"

#include <stdlib.h>

typedef struct Record {
    const char *kind; /* "loop", "check", "allocation", "type" */
    const char *tag, *text;
    Place place, reason;
    bool has_reason;
    uint32_t order;
} Record;

typedef struct Explain {
    Unit *unit;
    Func *func;
    VEC(Record) records;
    bool twin; /* inside the version of a loop with all checks */
} Explain;

static void add(Explain *e, const char *kind, const char *tag, const char *text, Span at)
{
    if (at.start == SPAN_FORWARD.start)
        return;
    Record record = {.kind = kind, .tag = tag, .text = text, .place = place_of(e->unit->sources, at)};
    if (!record.place.source)
        return;
    for_each (Record, old, &e->records)
        if (old.kind == kind && old.place.line == record.place.line && old.place.source == record.place.source &&
            old.place.column == record.place.column && !strcmp(old.text, text))
            return;
    record.order = e->records.len;
    push(e->unit->arena, &e->records, record);
}

/* ---- loops --------------------------------------------------------------------------------------------------------
 */
static void explain_loop(Explain *e, const Ir *node)
{
    const Verdict *verdict = node->Loop.verdict;
    if (!verdict || e->twin)
        return;
    uint32_t before = e->records.len;
    add(e, "loop", verdict->tag ? verdict->tag : "none", verdict->reason ? verdict->reason : "", node->at);
    if (e->records.len == before)
        return;
    Record *record = &last(&e->records);
    record->reason = place_of(e->unit->sources, verdict->reason_at);
    record->has_reason = record->reason.source && record->reason.line != record->place.line;
}

/* ---- checks -------------------------------------------------------------------------------------------------------
 */
static const char *name_of(const Ir *object)
{
    return object->kind == I_Get ? object->Get.var->name : "this object";
}

static const char *index_text(Explain *e, const Ir *object, const Ir *index)
{
    return arena_print(e->unit->arena, "the index of %s is checked: %s", name_of(object),
                       range_reason(e->unit->arena, e->func, index));
}

static const char *binary_check(const Ir *node)
{
    bool ints = node->type->kind == Type_int;
    switch (node->Binary.op) {
    case Ir_div:
    case Ir_floordiv:
    case Ir_mod:
        if (ir_may_fail(node))
            return "the divisor may be 0";
        break;
    default:
        break;
    }
    if (ints && !(node->proved & Proved_small))
        return "the result may need more than 64 bits";
    return ir_may_fail(node) ? "this operation may raise" : NULL;
}

static const char *check_of(Explain *e, const Ir *node)
{
    bool left = !(node->proved & Proved_bounds);
    switch (node->kind) {
    case I_Index:
        return left ? index_text(e, node->Index.a, node->Index.index) : NULL;
    case I_Element:
        return left ? index_text(e, node->Element.a, node->Element.indices.at[0]) : NULL;
    case I_Store:
        return left ? index_text(e, node->Store.a, node->Store.indices.at[0]) : NULL;
    case I_Binary:
        return binary_check(node);
    case I_Get:
        return ir_may_fail(node) ? arena_print(e->unit->arena, "%s may be unbound", node->Get.var->name) : NULL;
    case I_Library:
        return node->Library.library->can_raise
                   ? arena_print(e->unit->arena, "%s may raise", node->Library.library->name)
                   : NULL;
    case I_Call:
        return ir_may_fail(node) ? arena_print(e->unit->arena, "%s may raise", node->Call.func->name) : NULL;
    case I_Unary:
    case I_Convert:
        return ir_may_fail(node) ? "this operation may raise" : NULL;
    default:
        return NULL;
    }
}

static bool allocates(const Ir *node)
{
    return node->kind == I_ListNew || node->kind == I_ListFill || node->kind == I_Slice;
}

static void explain_node(Explain *e, const Ir *node)
{
    if (node->kind == I_Loop)
        explain_loop(e, node);
    if (e->twin)
        return;
    const char *check = check_of(e, node);
    if (check)
        add(e, "check", "left", check, node->at);
    if (allocates(node))
        add(e, "allocation", "list", arena_print(e->unit->arena, "makes a %s", type_text(e->unit->arena, node->type)),
            node->at);
}

static void explain_block(void *context, Block *block);

static void explain_slot(void *context, Ir **slot)
{
    Explain *e = context;
    Ir *node = *slot;
    explain_node(e, node);
    ir_each_operand(node, explain_slot, e);
    if (node->kind != I_Versions) {
        ir_each_block(node, explain_block, e);
        return;
    }
    add(e, "check", "hoisted", "the checks of this loop are one test in front of it", node->at);
    explain_block(e, &node->Versions.body);
    bool twin = e->twin;
    e->twin = true;
    explain_block(e, &node->Versions.orelse);
    e->twin = twin;
}

static void explain_block(void *context, Block *block)
{
    for (uint32_t i = 0; i < block->len; i++)
        explain_slot(context, &block->at[i]);
}

/* ---- types ----------------------------------------------------------------------------------------------------------
 */
static void explain_types(Explain *e)
{
    for_each (Var *, var, &e->func->vars) {
        if (var->is_temp || var->hidden || !var->at.end)
            continue;
        add(e, "type", var->is_param ? "parameter" : "variable",
            arena_print(e->unit->arena, "%s: %s", var->name, type_text(e->unit->arena, var->type)), var->at);
    }
}

/* ---- output
 * ----------------------------------------------------------------------------------------------------------- */
static int by_place(const void *left, const void *right)
{
    const Record *a = left, *b = right;
    int paths = a->place.source != b->place.source ? strcmp(a->place.source->path, b->place.source->path) : 0;
    if (paths)
        return paths;
    if (a->place.line != b->place.line)
        return a->place.line < b->place.line ? -1 : 1;
    if (a->place.column != b->place.column)
        return a->place.column < b->place.column ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

static void put_json(Text *out, const char *text)
{
    text_char(out, '"');
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            text_char(out, '\\');
        if ((unsigned char)*text < 0x20)
            text_print(out, "\\u%04x", (unsigned)*text);
        else
            text_char(out, *text);
    }
    text_char(out, '"');
}

static void write_json(const Record *record, bool first, Text *out)
{
    text_print(out, "%s\n  {\"kind\": ", first ? "" : ",");
    put_json(out, record->kind);
    text_put(out, ", \"file\": ");
    put_json(out, record->place.source->path);
    text_print(out, ", \"line\": %u, \"column\": %u, \"tag\": ", record->place.line, record->place.column);
    put_json(out, record->tag);
    text_put(out, ", \"text\": ");
    put_json(out, record->text);
    if (record->has_reason)
        text_print(out, ", \"reason_line\": %u", record->reason.line);
    text_put(out, "}");
}

static void write_text(const Record *record, Text *out)
{
    bool loop = !strcmp(record->kind, "loop");
    text_print(out, "%s:%u: ", record->place.source->path, record->place.line);
    if (loop)
        text_print(out, "loop: %s: ", !strcmp(record->tag, "yes") ? "parallel" : "serial");
    else
        text_print(out, "%s: ", record->kind);
    text_put(out, record->text);
    if (record->has_reason)
        text_print(out, " (line %u)", record->reason.line);
    text_put(out, "\n");
}

void explain(Unit *unit, uint32_t line, bool json, Text *out)
{
    Explain e = {.unit = unit};
    for_each (Func *, func, &unit->funcs) {
        if (func->wide)
            continue;
        e.func = func;
        explain_types(&e);
        explain_block(&e, &func->body);
    }
    if (e.records.len)
        qsort(e.records.at, e.records.len, sizeof *e.records.at, by_place);
    bool first = true;
    if (json)
        text_put(out, "[");
    for (uint32_t i = 0; i < e.records.len; i++) {
        const Record *record = &e.records.at[i];
        if (line && record->place.line != line)
            continue;
        if (json)
            write_json(record, first, out);
        else
            write_text(record, out);
        first = false;
    }
    if (json)
        text_put(out, "\n]\n");
}

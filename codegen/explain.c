/* explain.c -- why the C is as it is: types and their causes, each loop's verdict, each check that is left.
 * In: a Unit after the passes, with what inference told of its types.  Out: text, or JSON, function by function.
 * Rule: one record per place and reason; the checked twin of a loop is not told twice; a type whose cause is its
 * own line needs no words. */
#include "codegen/codegen.h"

#include <stdlib.h>

enum { most_causes = 8 }; /* told of one place */

typedef struct Record {
    const char *kind; /* "function", "merged", "type", "loop", "check", "allocation" */
    const char *tag, *text, *why;
    Place place, reason;
    bool has_reason;
    uint32_t group, order; /* group: where its function starts; the module's own code stands behind all functions */
    const Told *told;      /* of a type */
} Record;

typedef struct Explain {
    Unit *unit;
    Func *func;
    VEC(Record) records;
    uint32_t line; /* the only one that is asked for; 0: all */
    bool twin;     /* inside the version of a loop with all checks */
} Explain;

static uint32_t group_of(const Func *func)
{
    return func->name[0] == '<' ? UINT32_MAX : func->at.start;
}

static void add(Explain *e, const char *kind, const char *tag, const char *text, Span at)
{
    if (at.start == SPAN_FORWARD.start)
        return;
    Record record = {.kind = kind, .tag = tag, .text = text, .place = place_of(e->unit->sources, at)};
    if (!record.place.source || (record.place.source->is_library && e->func && !strcmp(e->func->name, "<module>")))
        return; /* a library module's own statements are nobody's question */
    for_each (Record, old, &e->records)
        if (old.kind == kind && old.place.line == record.place.line && old.place.source == record.place.source &&
            old.place.column == record.place.column && !strcmp(old.text, text))
            return;
    record.order = e->records.len;
    record.group = group_of(e->func);
    record.why = "";
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
    int64_t value;
    if (ir_is_constant(index, &value))
        return arena_print(e->unit->arena, "the index of %s is checked: %lld", name_of(object), (long long)value);
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
        if (node->Library.library->can_raise && !strcmp(node->Library.library->name, "place")) /* places.c */
            return "the key may be missing";
        return node->Library.library->can_raise
                   ? arena_print(e->unit->arena, "%s may raise", node->Library.library->name)
                   : NULL;
    case I_Call:
        return effects_of(node->Call.func)->raises ? arena_print(e->unit->arena, "%s may raise", node->Call.func->name)
                                                   : NULL;
    case I_Unary:
    case I_Convert:
        return ir_may_fail(node) ? "this operation may raise" : NULL;
    default:
        return NULL;
    }
}

static bool allocates(const Ir *node)
{
    return node->kind == I_ListNew || node->kind == I_TableNew || node->kind == I_ListFill || node->kind == I_Slice;
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

/* ---- types and their causes -----------------------------------------------------------------------------------------
 */
static const char *type_in(Explain *e, const Type *type)
{
    return type_text(e->unit->arena, type);
}

/* "line 22"; "driver.py:22" when that is another file than `from`. */
static const char *place_text(Explain *e, Place place, Place from)
{
    if (place.source == from.source)
        return arena_print(e->unit->arena, "line %u", place.line);
    return arena_print(e->unit->arena, "%s:%u", place.source->path, place.line);
}

static const char *origin_text(Explain *e, const Told *told, const Origin *origin, Place from)
{
    const char *where = place_text(e, place_of(e->unit->sources, origin->at), from);
    switch (origin->how) {
    case From_call:
        return arena_print(e->unit->arena, "the call at %s", where);
    case From_annotation:
        return arena_print(e->unit->arena, "the annotation at %s", where);
    case From_default:
        return "its default";
    case From_end:
        return "the end without a return";
    case From_line:
        break;
    }
    return told->role == Told_result && !origin->level ? arena_print(e->unit->arena, "the return at %s", where) : where;
}

/* Whether the reader sees that cause where he reads of the type. */
static bool is_obvious(Explain *e, const Told *told, const Origin *origin, Place from)
{
    Place place = place_of(e->unit->sources, origin->at);
    if (place.source == from.source && place.line == from.line)
        return told->role == Told_variable || origin->level > 0;
    for (uint32_t i = 0; i < told->origins.len && origin->level > 0; i++) {
        Place other = place_of(e->unit->sources, told->origins.at[i].at);
        if (told->origins.at[i].level < origin->level && other.source == place.source && other.line == place.line)
            return true;
    }
    return false;
}

/* The word for a member in front of its cause: nothing, when there is but one cause for all of the place. */
static const char *member_text(Explain *e, const Origin *origin, bool whole)
{
    if (whole)
        return "";
    return arena_print(e->unit->arena, "%s%s ", origin->level ? "its " : "", type_in(e, origin->type));
}

/* ", because of line 3"; ", int because of line 3, None because of line 9, its str because of line 4". */
static const char *causes_text(Explain *e, const Told *told, Place from)
{
    const char *text = "", *before = NULL, *comma = ", ";
    VEC(const char *) causes = {0};
    bool one = true; /* cause for what stands in the place itself */
    for_each (Origin, origin, &told->origins) {
        push(e->unit->arena, &causes, origin_text(e, told, &origin, from));
        one = one && (origin.level || !strcmp(last(&causes), causes.at[0]));
    }
    for (uint32_t i = 0; i < told->origins.len && i < most_causes; i++) {
        const Origin *origin = &told->origins.at[i];
        bool again = before && !strcmp(before, causes.at[i]), whole = one && !origin->level;
        if ((is_obvious(e, told, origin, from) && (origin->level || one)) || (again && whole))
            continue;
        bool joins = i + 1 < told->origins.len && !whole && told->origins.at[i + 1].level == origin->level &&
                     !strcmp(causes.at[i], causes.at[i + 1]);
        before = causes.at[i];
        text = arena_print(e->unit->arena, "%s%s%s%s", text, comma, member_text(e, origin, whole),
                           joins ? "and " : arena_print(e->unit->arena, "because of %s", before));
        comma = joins ? "" : ", ";
    }
    return text;
}

static const char *told_text(Explain *e, const Told *told)
{
    if (told->role == Told_result)
        return arena_print(e->unit->arena, "returns %s", type_in(e, told->type));
    return arena_print(e->unit->arena, "%s: %s", told->name, type_in(e, told->type));
}

static void add_told(Explain *e, const Told *told, Span at, const char *text, const char *why)
{
    static const char *const roles[] = {"variable", "parameter", "result"};
    uint32_t before = e->records.len;
    for_each (Record, old, &e->records) /* of another version of the function */
        if (old.told && old.told->at.start == told->at.start && old.place.line == place_of(e->unit->sources, at).line &&
            !strcmp(old.text, text) && !strcmp(old.why, why))
            return;
    e->func = told->func;
    add(e, "type", roles[told->role], text, at);
    if (e->records.len == before)
        return;
    last(&e->records).why = why;
    last(&e->records).told = told;
}

static bool is_asked(Explain *e, Span at)
{
    Place place = place_of(e->unit->sources, at);
    return place.source == e->unit->source && place.line == e->line;
}

/* "gives zs of calculate_z: list[complex] (line 7)": what this line first put into another function. */
static void explain_given(Explain *e, const Told *told, uint32_t level)
{
    Place place = place_of(e->unit->sources, told->at);
    Span at = {0};
    const char *types = "";
    for_each (Origin, origin, &told->origins)
        if (origin.level == level && is_asked(e, origin.at) && !is_obvious(e, told, &origin, place)) {
            types = arena_print(e->unit->arena, "%s%s%s", types, *types ? " | " : "", type_in(e, origin.type));
            at = at.end ? at : origin.at;
        }
    if (!at.end)
        return;
    const char *what = told->role == Told_result ? "the result" : told->name;
    const char *where = place_text(e, place, place_of(e->unit->sources, at));
    add_told(e, told, at,
             arena_print(e->unit->arena, "gives %s%s of %s: %s (%s)", level ? "elements of " : "", what,
                         told->func->name, types, where),
             "");
}

/* Of one line: what it reads or adds to, and what it is the cause of. */
static void explain_line(Explain *e, const Told *told)
{
    Span here = {0};
    for_each (Span, use, &told->uses)
        if (!here.end && is_asked(e, use))
            here = use;
    for_each (Origin, origin, &told->origins)
        if (!here.end && told->role == Told_variable && !origin.level && is_asked(e, origin.at))
            here = origin.at;
    if (here.end)
        add_told(e, told, here, told_text(e, told), causes_text(e, told, place_of(e->unit->sources, here)));
    for (uint32_t level = 0; level < 3 && told->role != Told_variable; level++)
        explain_given(e, told, level);
}

static void explain_types(Explain *e)
{
    for (uint32_t i = 0; i < e->unit->told.len; i++) {
        const Told *told = &e->unit->told.at[i];
        bool nothing = told->role == Told_result && told->type->kind == Type_none && told->origins.len == 1 &&
                       told->origins.at[0].how == From_end;
        if (!nothing)
            add_told(e, told, told->at, told_text(e, told), causes_text(e, told, place_of(e->unit->sources, told->at)));
        if (e->line && !is_asked(e, told->at))
            explain_line(e, told);
    }
}

static void explain_signature(Explain *e)
{
    Text text = {0};
    if (group_of(e->func) == UINT32_MAX)
        return;
    text_print(&text, "%s(", e->func->name);
    for_each (Param, param, &e->func->params)
        text_print(&text, "%s%s: %s", param_at ? ", " : "", param.var->name, type_in(e, param.var->type));
    text_print(&text, ") -> %s", type_in(e, e->func->result));
    add(e, "function", e->func->exported ? "exported" : "internal", arena_print(e->unit->arena, "%s", text.at),
        e->func->at);
    text_free(&text);
}

static void explain_merged(Explain *e)
{
    for_each (Merged, merged, &e->unit->merged)
        if (merged.name == e->func->name) {
            uint32_t before = e->records.len;
            add(e, "merged", "keys", merged.why, merged.at);
            if (e->records.len == before)
                continue;
            last(&e->records).why = arena_print(
                e->unit->arena, ", because of the call at %s",
                place_text(e, place_of(e->unit->sources, merged.call), place_of(e->unit->sources, merged.at)));
        }
}

/* ---- output
 * ----------------------------------------------------------------------------------------------------------- */
/* Within a line: the function, what was merged, types, then the rest by column. */
static int rank(const Record *record)
{
    static const char *const kinds[] = {"function", "merged", "type"};
    for (int i = 0; i < 3; i++)
        if (!strcmp(record->kind, kinds[i]))
            return i;
    return 3;
}

static int by_place(const void *left, const void *right)
{
    const Record *a = left, *b = right;
    int paths = a->place.source != b->place.source ? strcmp(a->place.source->path, b->place.source->path) : 0;
    if (paths)
        return paths;
    if (a->group != b->group)
        return a->group < b->group ? -1 : 1;
    if (a->place.line != b->place.line)
        return a->place.line < b->place.line ? -1 : 1;
    if (rank(a) != rank(b))
        return rank(a) - rank(b);
    if (a->place.column != b->place.column && rank(a) == 3)
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

static void put_field(Text *out, const char *name, const char *text)
{
    text_print(out, ", \"%s\": ", name);
    put_json(out, text);
}

static void put_place(Text *out, Place place)
{
    text_put(out, "\"file\": ");
    put_json(out, place.source->path);
    text_print(out, ", \"line\": %u, \"column\": %u", place.line, place.column);
}

static void json_told(Explain *e, const Told *told, Text *out)
{
    static const char *const words[] = {"line", "call", "annotation", "default", "end"};
    put_field(out, "function", told->func->name);
    if (told->name)
        put_field(out, "name", told->name);
    put_field(out, "type", type_in(e, told->type));
    text_put(out, ", \"causes\": [");
    for (uint32_t i = 0; i < told->origins.len; i++) {
        const Origin *origin = &told->origins.at[i];
        text_put(out, i ? ", {" : "{");
        put_place(out, place_of(e->unit->sources, origin->at));
        put_field(out, "how", words[origin->how]);
        put_field(out, "type", type_in(e, origin->type));
        text_print(out, ", \"level\": %u}", origin->level);
    }
    text_put(out, "]");
}

static void write_json(Explain *e, const Record *record, bool first, Text *out)
{
    text_print(out, "%s\n  {\"kind\": ", first ? "" : ",");
    put_json(out, record->kind);
    text_put(out, ", ");
    put_place(out, record->place);
    put_field(out, "tag", record->tag);
    put_field(out, "text", arena_print(e->unit->arena, "%s%s", record->text, record->why));
    if (record->has_reason)
        text_print(out, ", \"reason_line\": %u", record->reason.line);
    if (record->told)
        json_told(e, record->told, out);
    text_put(out, "}");
}

/* A variable whose own line is the cause. */
static bool is_plain(const Record *record)
{
    return record->told && record->told->role == Told_variable && !*record->why;
}

/* Types of one line with one cause share their words. */
static bool goes_on(const Record *record, const Record *next)
{
    return record->told && next->told && !is_plain(record) && !is_plain(next) &&
           record->place.source == next->place.source && record->group == next->group &&
           record->place.line == next->place.line && !strcmp(record->why, next->why);
}

/* All of one function in one line: "ci: float; 11 x: int; 12 cr: float, zr: float". */
static void write_plain(Explain *e, uint32_t first, Text *out)
{
    const Record *start = &e->records.at[first];
    uint32_t line = start->place.line;
    text_print(out, "%s:%u: type: ", start->place.source->path, line);
    for (uint32_t i = first; i < e->records.len; i++) {
        const Record *record = &e->records.at[i];
        if (record->group != start->group || record->place.source != start->place.source || !is_plain(record))
            continue;
        if (record->place.line != line)
            text_print(out, "; %u ", line = record->place.line);
        else if (i > first)
            text_put(out, ", ");
        text_put(out, record->text);
    }
    text_put(out, "\n");
}

static void write_text(const Record *record, const Record *before, const Record *next, Text *out)
{
    bool loop = !strcmp(record->kind, "loop");
    if (before && goes_on(before, record))
        text_put(out, "; ");
    else if (loop)
        text_print(out, "%s:%u: loop: %s: ", record->place.source->path, record->place.line,
                   !strcmp(record->tag, "yes")       ? "parallel"
                   : !strcmp(record->tag, "written") ? "written out"
                                                     : "serial");
    else
        text_print(out, "%s:%u: %s: ", record->place.source->path, record->place.line, record->kind);
    text_put(out, record->text);
    if (record->has_reason)
        text_print(out, " (line %u)", record->reason.line);
    if (next && goes_on(record, next))
        return;
    text_print(out, "%s\n", record->why);
}

/* Another place of the same line has the same words. */
static bool is_repeat(const Explain *e, uint32_t at)
{
    const Record *record = &e->records.at[at];
    for (uint32_t i = at; i-- > 0;) {
        const Record *before = &e->records.at[i];
        if (before->place.source != record->place.source || before->place.line != record->place.line)
            return false;
        if (before->kind == record->kind && !strcmp(before->text, record->text) && !strcmp(before->why, record->why))
            return true;
    }
    return false;
}

static void write_records(Explain *e, Text *out)
{
    const Record *before = NULL, *plain = NULL; /* plain: of the group whose plain types are written */
    for (uint32_t i = 0; i < e->records.len; i++) {
        const Record *record = &e->records.at[i];
        const Record *next = i + 1 < e->records.len ? record + 1 : NULL;
        bool new_group = before && (before->group != record->group || before->place.source != record->place.source);
        if (new_group && !e->line)
            text_put(out, "\n");
        if (is_repeat(e, i))
            continue;
        if (!is_plain(record))
            write_text(record, before, next, out);
        else if (!plain || plain->group != record->group || plain->place.source != record->place.source)
            write_plain(e, i, out), plain = record;
        before = record;
    }
}

static void write_all_json(Explain *e, Text *out)
{
    text_put(out, "[");
    for (uint32_t i = 0; i < e->records.len; i++)
        write_json(e, &e->records.at[i], i == 0, out);
    text_put(out, "\n]\n");
}

/* Only the line that is asked for. */
static void keep_line(Explain *e)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; e->line && i < e->records.len; i++)
        if (e->records.at[i].place.line == e->line && e->records.at[i].place.source == e->unit->source)
            e->records.at[kept++] = e->records.at[i];
    if (e->line)
        e->records.len = kept;
}

void explain(Unit *unit, uint32_t line, bool json, Text *out)
{
    Explain e = {.unit = unit, .line = line};
    for_each (Func *, func, &unit->funcs) {
        if (func->wide)
            continue;
        e.func = func;
        if (!func->settled) {
            explain_signature(&e);
            explain_merged(&e);
        }
        explain_block(&e, &func->body);
    }
    for_each (Span, loop, &unit->written_out)
        add(&e, "loop", "written", "its few rounds stand one behind the other", loop);
    explain_types(&e);
    keep_line(&e);
    if (e.records.len)
        qsort(e.records.at, e.records.len, sizeof *e.records.at, by_place);
    json ? write_all_json(&e, out) : write_records(&e, out);
}

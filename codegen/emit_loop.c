/* emit_loop.c -- while and for; loops that several threads run.
 * In: While, Loop with its Verdict.  Out: lines.
 * Rule: a counted loop is C's canonical for; a parallel one keeps that form and says why it is
 * legal. for (int64_t i = 0; i < n; i++) { */
#include "codegen/emit.h"

/* ---- Ctrl-C ----------------------------------------------------------------------------- */
static void poll_inside(Emit *e)
{
    e->depth++;
    write_poll(e);
    e->depth--;
}

static bool lasts(const Emit *e, const struct LoopIr *loop)
{
    return e->options->output != Output_library && loop_lasts(loop, e->loops > 0);
}

/* ---- while ------------------------------------------------------------------------------ */
static const char *negated_text(Emit *e, const Ir *test)
{
    Ir not = *test;
    not .kind = I_Unary;
    not .Unary.op = Ir_not;
    not .Unary.a = (Ir *)test;
    return expression(e, &not ).text;
}

/* "(place = dict_next(d, place)) >= 0": the variable is set by what is asked, and by nothing that may fail */
static const char *next_place(Emit *e, const struct WhileIr *loop)
{
    const Ir *set = loop->before.len == 1 && loop->before.at[0]->kind == I_Set ? loop->before.at[0] : NULL;
    const Var *var = set ? set->Set.var : NULL;
    if (!var || loop->test->kind != I_Compare || loop->test->Compare.a->kind != I_Get ||
        loop->test->Compare.a->Get.var != var || loop->test->Compare.b->kind != I_Const || !var->small ||
        var->has_flag || var->in_frame || e->places[var->id].set == set || e->places[var->id].block == &loop->before ||
        needs_statement(e->func, set->Set.value) || set->Set.value->kind != I_Library)
        return NULL;
    const char *test = condition_text(e, loop->test);
    size_t length = strlen(var->c_name);
    if (strncmp(test, var->c_name, length) || test[length] != ' ')
        return NULL;
    return format_text(e, "(%s = %s)%s", var->c_name, value_text(e, set->Set.value), test + length);
}

static void while_loop(Emit *e, const Ir *node)
{
    const struct WhileIr *loop = &node->While;
    if (!loop->before.len) {
        uint32_t first = e->rows.len;
        write_line(e, "while (%s) {", condition_text(e, loop->test));
        poll_inside(e);
        emit_block(e, &loop->body);
        if (!drop_braces(e, first))
            write_line(e, "}");
        return;
    }
    const char *next = next_place(e, loop);
    if (next) {
        write_line(e, "while (%s) {", next);
        poll_inside(e);
        e->depth++;
        emit_steps(e, &loop->body, &loop->before, loop->before.len + 1);
        e->depth--;
        write_line(e, "}");
        return;
    }
    write_line(e, "while (true) {");
    poll_inside(e);
    e->depth++;
    emit_steps(e, &loop->before, &loop->before, 0);
    const Block *outer = e->block;
    e->block = &loop->before;
    if (loop->test->kind != I_Const || !loop->test->Const.value.integer) {
        write_line(e, "if (%s)", negated_text(e, loop->test));
        e->depth++;
        write_line(e, "break;");
        e->depth--;
    }
    e->block = outer;
    emit_steps(e, &loop->body, &loop->before, loop->before.len + 1);
    e->depth--;
    write_line(e, "}");
}

void emit_while(Emit *e, const Ir *node)
{
    e->loops++;
    while_loop(e, node);
    e->loops--;
}

/* ---- for -------------------------------------------------------------------------------- */
static const char *stop_text(Emit *e, const Ir *stop)
{
    if (never_big(e->func, stop))
        return operand(e, stop, Level_shift);
    return format_text(e, "int_clamp(%s)", value_text(e, stop));
}

/* i += step would pass the largest word only behind a loop that ends there. */
static bool step_may_wrap(Emit *e, const Ir *stop, int64_t step)
{
    Range range = range_of(e->func, stop);
    const int64_t far = INT64_C(1) << 62;
    if (step == 1 || step == -1)
        return false;
    if (step > far || step < -far)
        return true;
    return step > 0 ? range.high > far : range.low < -far;
}

/* parallel: OpenMP counts the iterations beforehand and wants a plain step. */
static const char *header(Emit *e, const struct LoopIr *loop, bool parallel, const char *stop)
{
    int64_t step = 1;
    const char *i = loop->index->c_name;
    ir_is_constant(loop->step, &step);
    const char *next =
        step == 1    ? format_text(e, "%s++", i)
        : step == -1 ? format_text(e, "%s--", i)
                     : format_text(e, "%s %s= %lld", i, step < 0 ? "-" : "+", (long long)(step < 0 ? -step : step));
    if (!ir_is_constant(loop->step, NULL)) /* stop + step fits a word: checks.c */
        next = format_text(e, "%s += %s", i, value_text(e, loop->step));
    else if (!parallel && step_may_wrap(e, loop->stop, step))
        next = format_text(e, "%s = __builtin_add_overflow(%s, %lld, &%s) ? %s : %s", i, i, (long long)step, i,
                           step > 0 ? "INT64_MAX" : "INT64_MIN", i);
    return format_text(e, "for (%s%s = %s; %s %s %s; %s) {", loop->index->in_frame ? "" : "int64_t ", i,
                       value_text(e, loop->start), i, step < 0 ? ">" : "<", stop ? stop : stop_text(e, loop->stop),
                       next);
}

static void emit_body(Emit *e, const struct LoopIr *loop)
{
    e->loops++;
    emit_block(e, &loop->body);
    e->loops--;
}

/* A start that may be a big integer: the index is a word, counted as Python counts. */
static void word_loop(Emit *e, const struct LoopIr *loop)
{
    int64_t step = 1;
    const char *i = loop->index->c_name;
    ir_is_constant(loop->step, &step);
    write_line(e, "{"); /* the index belongs to this loop only */
    e->depth++;
    write_line(e, "owned_int %s = %s;", i, owned_text(e, loop->start));
    write_line(e, "for (; int_%s(%s, %s); replace_int(&%s, int_add(%s, %lld))) {", step < 0 ? "gt" : "lt", i,
               value_text(e, loop->stop), i, i, (long long)step);
    poll_inside(e);
    emit_body(e, loop);
    write_line(e, "}");
    e->depth--;
    write_line(e, "}");
}

/* ---- several threads -------------------------------------------------------------------- */
typedef struct Failing {
    bool found;
} Failing;

static void note_failing(void *context, Ir *node)
{
    Failing *failing = context;
    failing->found |= node->kind == I_Raise || ir_may_fail(node);
}

static bool body_may_fail(const struct LoopIr *loop)
{
    Failing failing = {false};
    ir_walk((Block *)&loop->body, note_failing, &failing);
    return failing.found;
}

/* Those that are declared outside of the loop, because something else uses the name as well. */
static void add_privates(Emit *e, const struct LoopIr *loop, Text *out)
{
    for_each (Var *, var, &loop->verdict->privates) {
        const Place_ *place = &e->places[var->id];
        bool outside = place->block == e->block || place->block == &e->func->body;
        if (outside && !var->is_index && place->block && var->hold != Hold_owned)
            text_print(out, " private(%s)", var->c_name);
    }
}

static const char *trips_text(Emit *e, const struct LoopIr *loop)
{
    int64_t start, step = 1;
    ir_is_constant(loop->step, &step);
    const char *stop = stop_text(e, loop->stop);
    if (step == 1 && ir_is_constant(loop->start, &start) && start >= 0 && start < 16)
        return stop; /* about as many */
    return format_text(e, "range_count(%s, %s, %lld)", value_text(e, loop->start), stop, (long long)step);
}

static bool is_taken(Emit *e, const char *name)
{
    for_each (Var *, var, &e->func->vars)
        if (var->c_name && !strcmp(var->c_name, name))
            return true;
    for_each (Var *, global, &e->unit->globals)
        if (!strcmp(global->c_name, name))
            return true;
    for_each (Func *, func, &e->unit->funcs)
        if (!strcmp(func->c_name, name))
            return true;
    const char *set = format_text(e, " %s = ", name), *label = format_text(e, " %s:", name),
               *row = format_text(e, " *%s = ", name);
    for (uint32_t i = 0; i < e->rows.len; i++) /* an earlier loop's */
        if (strstr(e->rows.at[i].code, set) || strstr(e->rows.at[i].code, label) || strstr(e->rows.at[i].code, row))
            return true;
    return false;
}

/* A name of the loop's own: i_loop, i_loop_2 when that is taken. */
const char *loop_name(Emit *e, const char *stem, const char *role)
{
    const char *base = format_text(e, "%s_%s", stem, role), *name = base;
    for (int count = 2; is_taken(e, name); count++)
        name = format_text(e, "%s_%d", base, count);
    return name;
}

static const char *refuted_text(Emit *e, const Ir *test)
{
    if (test->kind == I_And)
        return format_text(e, "%s || %s", refuted_text(e, test->And.a), refuted_text(e, test->And.b));
    if (test->kind == I_Unary)
        return operand(e, test->Unary.a, Level_and);
    return format_text(e, "!%s", operand(e, test, Level_prefix));
}

/* How many threads; tests that look at all rows come only when it would be more than one. */
static const char *team_text(Emit *e, const struct LoopIr *loop)
{
    const struct Verdict *verdict = loop->verdict;
    const char *work = verdict->work ? value_text(e, verdict->work)
                                     : format_text(e, "%llu", (unsigned long long)(verdict->cost ? verdict->cost : 1));
    const char *threads =
        format_text(e, "%s(py_work(%s, %s))", e->options->verify_parallel ? "py_threads_always" : "py_threads",
                    trips_text(e, loop), work);
    if (!verdict->guard)
        return threads;
    const char *team = loop_name(e, loop->index->c_name, "team");
    write_line(e, "int %s = %s;", team, threads);
    const Ir *guard = verdict->guard;
    write_line(e, guard->kind == I_And ? "if (%s > 1 && (%s))" : "if (%s > 1 && %s)", team, refuted_text(e, guard));
    e->depth++;
    write_line(e, "%s = 1;", team);
    e->depth--;
    return team;
}

static void add_clauses(Emit *e, const struct LoopIr *loop, Text *out)
{
    text_print(out, " schedule(%s)", loop->verdict->schedule == Schedule_guided ? "guided" : "static");
    add_reductions(loop, out);
    add_privates(e, loop, out);
    add_lasts(loop, out);
}

static void write_pragma(Emit *e, const struct LoopIr *loop)
{
    Text text = {0};
    const char *team = team_text(e, loop);
    add_clauses(e, loop, &text);
    if (loop->verdict->reason)
        write_line(e, "/* Parallel: %s. */", loop->verdict->reason);
    if (has_parts(loop)) {
        open_parts(e, loop, team);
        write_line(e, "%s", format_text(e, "#pragma omp for nowait%s", text.at));
    } else
        write_line(e, "%s", format_text(e, "#pragma omp parallel for num_threads(%s)%s", team, text.at));
    text_free(&text);
}

/* What grows from one iteration to the next: the error of the first one is the loop's. */
static const char *order_text(Emit *e, const struct LoopIr *loop)
{
    int64_t step = 1;
    ir_is_constant(loop->step, &step);
    return step < 0 ? format_text(e, "-%s", loop->index->c_name) : loop->index->c_name;
}

/* The body stands in a block of its own, so that an error may leave it from any depth. */
static void failing_body(Emit *e, const struct LoopIr *loop, const char *error)
{
    const char *i = order_text(e, loop), *outer = e->failed_label;
    e->failed_label = loop_name(e, loop->index->c_name, "failed");
    e->depth++;
    write_line(e, "if (py_loop_over(&%s, %s))", error, i);
    e->depth++;
    write_line(e, "continue;");
    e->depth--;
    write_line(e, "{");
    emit_body(e, loop);
    write_line(e, "}");
    write_line(e, "continue;");
    e->depth--;
    write_line(e, "%s:", e->failed_label);
    e->depth++;
    write_line(e, "py_loop_failed(&%s, %s);", error, i);
    e->depth--;
    e->failed_label = outer;
}

/* Ctrl-C: what is left of the loop is left out, and behind it the call ends. */
static void stop_inside(Emit *e, const struct LoopIr *loop)
{
    if (!lasts(e, loop))
        return;
    e->depth++;
    write_line(e, "if (py_loop_stopped())");
    e->depth++;
    write_line(e, "continue;");
    e->depth -= 2;
}

static void parallel_loop(Emit *e, const struct LoopIr *loop)
{
    bool fails = body_may_fail(loop);
    const char *error = loop_name(e, loop->index->c_name, "loop");
    if (fails)
        write_line(e, "py_loop %s = PY_LOOP;", error);
    write_pragma(e, loop);
    write_line(e, "%s", header(e, loop, true, NULL));
    e->in_region = true;
    e->region = loop;
    if (fails)
        failing_body(e, loop, error);
    else {
        stop_inside(e, loop);
        emit_body(e, loop);
    }
    e->in_region = false;
    e->region = NULL;
    write_line(e, "}");
    if (has_parts(loop))
        close_parts(e, loop);
    if (fails) {
        write_line(e, "if (!py_loop_end(&%s))", error);
        e->depth++;
        write_line(e, "%s", passed_on(e));
        e->depth--;
    } else if (lasts(e, loop))
        write_poll(e);
}

/* A reference is moved and released by one thread only. */
static bool holds_reference(const Vars *vars)
{
    for_each (Var *, var, vars)
        if (var->hold == Hold_owned)
            return true;
    return false;
}

static bool is_plain(const struct Verdict *verdict)
{
    for_each (Reduction, reduction, &verdict->reductions)
        if (reduction.var->hold == Hold_owned || holds_reference(&reduction.with))
            return false;
    return !holds_reference(&verdict->lasts);
}

static bool runs_parallel(Emit *e, const struct LoopIr *loop)
{
    return e->options->parallel && !e->in_region && loop->verdict &&
           (loop->verdict->how == Run_parallel || loop->verdict->how == Run_reduce) && is_plain(loop->verdict);
}

static void for_loop(Emit *e, const struct LoopIr *loop)
{
    if (!never_big(e->func, loop->start)) {
        word_loop(e, loop);
        return;
    }
    if (loop->verdict && loop->verdict->note)
        write_line(e, "/* %s. */", loop->verdict->note);
    if (runs_parallel(e, loop)) {
        parallel_loop(e, loop);
        return;
    }
    uint32_t held = e->held.len;
    const char *stop = hold_rows(e, loop);
    uint32_t first = e->rows.len;
    write_line(e, "%s", header(e, loop, false, stop));
    if (lasts(e, loop))
        poll_inside(e);
    emit_body(e, loop);
    e->held.len = held;
    if (!drop_braces(e, first))
        write_line(e, "}");
}

void emit_loop(Emit *e, const Ir *node)
{
    for_loop(e, &node->Loop);
}

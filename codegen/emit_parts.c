/* emit_parts.c -- what the threads of a parallel loop found, put together.
 * In: the reductions of its verdict.  Out: clauses; a best of each thread; flags that all threads look at.
 * Rule: what depends on the order of iterations is put together in their order: threads take runs of neighbours.
 *     if x > best: best, where = x, i   =>   best_here, where_here in each thread, then the greatest of them */
#include "codegen/emit.h"

/* ---- clauses ---------------------------------------------------------------------------- */
void add_reductions(const struct LoopIr *loop, Text *out)
{
    static const char *const operators[] = {
        [Reduce_sum] = "+",    [Reduce_or] = "||",    [Reduce_and] = "&&",  [Reduce_bitor] = "|",
        [Reduce_bitand] = "&", [Reduce_bitxor] = "^", [Reduce_max] = "max", [Reduce_min] = "min",
    };
    for_each (Reduction, reduction, &loop->verdict->reductions)
        if (!is_ordered(&reduction) && !reduction.asked)
            text_print(out, " reduction(%s : %s)", operators[reduction.how], reduction.var->c_name);
}

static void add_clause(Text *out, const char *clause, const Vars *vars)
{
    const char *before = "";
    text_print(out, " %s(", clause);
    for_each (Var *, var, vars) {
        text_print(out, "%s%s", before, var->c_name);
        if (var->has_flag)
            text_print(out, ", %s_is_set", var->c_name);
        before = ", ";
    }
    text_put(out, ")");
}

/* Without an iteration OpenMP leaves anything; what was there before, if each thread starts from it. */
void add_lasts(const struct LoopIr *loop, Text *out)
{
    const Vars *lasts = &loop->verdict->lasts;
    int64_t start, stop, step;
    bool runs = ir_is_constant(loop->start, &start) && ir_is_constant(loop->stop, &stop) &&
                ir_is_constant(loop->step, &step) && (step > 0 ? start < stop : start > stop);
    if (lasts->len && !runs)
        add_clause(out, "firstprivate", lasts);
    if (lasts->len)
        add_clause(out, "lastprivate", lasts);
}

/* ---- the best of each thread ------------------------------------------------------------ */
bool has_parts(const struct LoopIr *loop)
{
    for_each (Reduction, reduction, &loop->verdict->reductions)
        if (is_ordered(&reduction))
            return true;
    return false;
}

static const char *here(Emit *e, const char *name)
{
    return format_text(e, "%s_here", name);
}

static const char *whose(Emit *e, const char *name)
{
    return format_text(e, "%s_thread", name);
}

/* Worse than every value. */
static const char *worst(const Reduction *reduction)
{
    bool up = reduction->how == Reduce_max;
    if (reduction->var->type->kind == Type_float)
        return up ? "-__builtin_inf()" : "__builtin_inf()";
    return up ? "INT64_MIN" : "INT64_MAX";
}

static const char *nothing(const Var *var)
{
    return var->type->kind == Type_complex ? "{0}" : var->type->kind == Type_bool ? "false" : "0";
}

static void declare_part(Emit *e, const Var *var, const char *value)
{
    const char *name = here(e, var->c_name);
    const char *declarator =
        var->type->kind == Type_int ? format_text(e, "int64_t %s", name) : c_declarator(e, var->type, name);
    write_line(e, "%s = %s;", declarator, value);
}

static void rename_parts(Emit *e, const struct LoopIr *loop)
{
    for_each (Reduction, reduction, &loop->verdict->reductions) {
        if (!is_ordered(&reduction))
            continue;
        reduction.var->c_name = here(e, reduction.var->c_name);
        for_each (Var *, with, &reduction.with)
            with->c_name = here(e, with->c_name);
    }
}

static void rename_back(Emit *e, Var *var)
{
    var->c_name = format_text(e, "%.*s", (int)(strlen(var->c_name) - strlen("_here")), var->c_name);
}

void open_parts(Emit *e, const struct LoopIr *loop, const char *team)
{
    for_each (Reduction, reduction, &loop->verdict->reductions)
        if (is_ordered(&reduction))
            write_line(e, "int %s = -1;", whose(e, reduction.var->c_name));
    write_line(e, "%s", format_text(e, "#pragma omp parallel num_threads(%s)", team));
    write_line(e, "{");
    e->depth++;
    for_each (Reduction, part, &loop->verdict->reductions) {
        if (!is_ordered(&part))
            continue;
        declare_part(e, part.var, worst(&part));
        for_each (Var *, with, &part.with)
            declare_part(e, with, nothing(with));
    }
    rename_parts(e, loop);
}

static void join_part(Emit *e, const Reduction *reduction)
{
    const char *best = reduction->var->c_name, *part = here(e, best), *thread = whose(e, best);
    const char *better = reduction->how == Reduce_max ? ">" : "<";
    write_line(e, "%s", "#pragma omp critical");
    write_line(e, "if (%s %s %s || (%s == %s && omp_get_thread_num() %s %s)) {", part, better, best, part, best,
               reduction->last_wins ? ">" : "<", thread);
    e->depth++;
    write_line(e, "%s = omp_get_thread_num();", thread);
    write_line(e, "%s = %s;", best, part);
    for_each (Var *, with, &reduction->with)
        write_line(e, "%s = %s;", with->c_name, here(e, with->c_name));
    e->depth--;
    write_line(e, "}");
}

void close_parts(Emit *e, const struct LoopIr *loop)
{
    for_each (Reduction, named, &loop->verdict->reductions) {
        if (!is_ordered(&named))
            continue;
        rename_back(e, named.var);
        for_each (Var *, with, &named.with)
            rename_back(e, with);
    }
    for_each (Reduction, reduction, &loop->verdict->reductions)
        if (is_ordered(&reduction))
            join_part(e, &reduction);
    e->depth--;
    write_line(e, "}");
}

/* ---- flags ------------------------------------------------------------------------------ */
static const Reduction *flag_of(Emit *e, const Var *var)
{
    for (uint32_t i = 0; e->region && i < e->region->verdict->reductions.len; i++) {
        const Reduction *reduction = &e->region->verdict->reductions.at[i];
        if (reduction->var == var && reduction->asked)
            return reduction;
    }
    return NULL;
}

bool is_flag(Emit *e, const Var *var)
{
    return flag_of(e, var) != NULL;
}

void set_flag(Emit *e, const Ir *node)
{
    const Ir *value = node->Set.value;
    bool is_or = flag_of(e, node->Set.var)->how == Reduce_or;
    Ir negated = {.kind = I_Unary, .type = value->type, .at = value->at, .Unary = {Ir_not, (Ir *)value}};
    if (value->kind != I_Const) {
        write_line(e, "if (%s)", condition_text(e, is_or ? value : &negated));
        e->depth++;
    }
    write_line(e, "py_set_flag(%s, %s);", node->Set.var->c_name, is_or ? "true" : "false");
    if (value->kind != I_Const)
        e->depth--;
}

/* check_match.c -- what CPython's compiler refuses in match statements.
 * In: a Match node.  Out: diagnostics.
 * Rule: a pattern that matches everything comes last; a name is bound once, in every alternative.
 */
#include "frontend/check.h"

static void pattern_name(Program *program, Name name, Span at, NameList *names)
{
    for (uint32_t i = 0; i < names->len; i++)
        if (names->at[i] == name)
            report(program->diags, D_wrong, at,
                   arena_print(program->arena, "multiple assignments to name '%s' in pattern", name));
    if (!strcmp(name, "__debug__"))
        report(program->diags, D_wrong, at, "cannot assign to __debug__");
    push(program->arena, names, name);
}

static void check_pattern(Program *program, const Node *node, NameList *names, bool star_allowed);

static void check_patterns(Program *program, const Nodes *list, NameList *names, bool sequence)
{
    bool star = false;
    for (uint32_t i = 0; i < list->len; i++) {
        if (list->at[i]->kind == N_MatchStar && star)
            report(program->diags, D_wrong, list->at[i]->at, "multiple starred expressions in sequence pattern");
        star |= list->at[i]->kind == N_MatchStar;
        check_pattern(program, list->at[i], names, sequence);
    }
}

static bool irrefutable(const Node *node)
{
    if (node->kind == N_MatchAs)
        return !node->MatchAs.pattern || irrefutable(node->MatchAs.pattern);
    if (node->kind != N_MatchOr)
        return false;
    return irrefutable(last(&node->MatchOr.patterns));
}

static void unreachable(Program *program, const Node *node)
{
    Name name = node->kind == N_MatchAs ? node->MatchAs.name : NULL;
    report(program->diags, D_wrong, node->at,
           name ? arena_print(program->arena, "name capture '%s' makes remaining patterns unreachable", name)
                : "wildcard makes remaining patterns unreachable");
}

static bool same_names(const NameList *a, const NameList *b, uint32_t from)
{
    if (a->len != b->len)
        return false;
    for (uint32_t i = from; i < a->len; i++) {
        bool found = false;
        for (uint32_t k = from; k < b->len; k++)
            found |= a->at[i] == b->at[k];
        if (!found)
            return false;
    }
    return true;
}

static NameList copy_names(Program *program, const NameList *names)
{
    NameList copy = {0};
    for (uint32_t i = 0; i < names->len; i++)
        push(program->arena, &copy, names->at[i]);
    return copy;
}

static void check_or(Program *program, const Node *node, NameList *names)
{
    const Nodes *list = &node->MatchOr.patterns;
    NameList first = {0};
    for (uint32_t i = 0; i < list->len; i++) {
        NameList own = copy_names(program, names);
        if (i + 1 < list->len && irrefutable(list->at[i]))
            unreachable(program, list->at[i]);
        check_pattern(program, list->at[i], &own, false);
        if (i == 0)
            first = own;
        else if (!same_names(&first, &own, names->len))
            report(program->diags, D_wrong, node->at, "alternative patterns bind different names");
    }
    *names = first;
}

static bool same_key(const Node *a, const Node *b)
{
    return a->kind == N_Constant && b->kind == N_Constant && a->Constant.literal == b->Constant.literal &&
           a->Constant.number == b->Constant.number && a->Constant.text.len == b->Constant.text.len &&
           !memcmp(a->Constant.text.at ? a->Constant.text.at : "", b->Constant.text.at ? b->Constant.text.at : "",
                   a->Constant.text.len);
}

static void check_mapping(Program *program, const Node *node, NameList *names)
{
    const Nodes *keys = &node->MatchMapping.keys;
    for (uint32_t i = 0; i < keys->len; i++)
        for (uint32_t k = 0; k < i; k++)
            if (same_key(keys->at[i], keys->at[k]))
                report(program->diags, D_wrong, keys->at[i]->at, "mapping pattern checks duplicate key");
    check_patterns(program, &node->MatchMapping.patterns, names, false);
    if (node->MatchMapping.rest)
        pattern_name(program, node->MatchMapping.rest, node->at, names);
}

static void check_class_pattern(Program *program, const Node *node, NameList *names)
{
    const NameList *fields = &node->MatchClass.names;
    for (uint32_t i = 0; i < fields->len; i++)
        for (uint32_t k = 0; k < i; k++)
            if (fields->at[i] == fields->at[k])
                report(program->diags, D_wrong, node->MatchClass.named.at[i]->at,
                       arena_print(program->arena, "attribute name repeated in class pattern: %s", fields->at[i]));
    check_patterns(program, &node->MatchClass.patterns, names, false);
    check_patterns(program, &node->MatchClass.named, names, false);
}

static void check_pattern(Program *program, const Node *node, NameList *names, bool star_allowed)
{
    switch (node->kind) {
    case N_MatchSequence:
        check_patterns(program, &node->MatchSequence.patterns, names, true);
        break;
    case N_MatchMapping:
        check_mapping(program, node, names);
        break;
    case N_MatchClass:
        check_class_pattern(program, node, names);
        break;
    case N_MatchOr:
        check_or(program, node, names);
        break;
    case N_MatchStar:
        if (!star_allowed)
            report(program->diags, D_syntax, node->at);
        if (node->MatchStar.name)
            pattern_name(program, node->MatchStar.name, node->at, names);
        break;
    case N_MatchAs:
        if (node->MatchAs.pattern) {
            if (irrefutable(node->MatchAs.pattern))
                unreachable(program, node->MatchAs.pattern);
            check_pattern(program, node->MatchAs.pattern, names, false);
        }
        if (node->MatchAs.name)
            pattern_name(program, node->MatchAs.name, node->at, names);
        break;
    default:
        break;
    }
}

void check_cases(Program *program, const Node *match)
{
    const Nodes *cases = &match->Match.cases;
    for (uint32_t i = 0; i < cases->len; i++) {
        const Node *pattern = cases->at[i]->MatchCase.pattern;
        NameList names = {0};
        check_pattern(program, pattern, &names, false);
        if (i + 1 < cases->len && !cases->at[i]->MatchCase.guard && irrefutable(pattern))
            unreachable(program, pattern);
    }
}

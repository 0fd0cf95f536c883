/* match_tuple.c -- the fields of a named tuple, which its positional patterns mean.
 * In: the call that makes the class.  Out: their names, in order.  Rule: only where the call spells them out.
 *     Send = namedtuple("Send", "channel value")      case Send(c, v)   =>   case Send(channel=c, value=v)         */
#include "frontend/match_node.h"

static bool is_text(const Node *node)
{
    return node->kind == N_Constant && node->Constant.literal == Literal_str;
}

static void add_name(Matcher *m, const char *at, size_t length, NameList *names)
{
    push(m->arena, names, intern(m->program->names, at, length));
}

static bool is_between(char c)
{
    return c == ' ' || c == ',' || c == '\t' || c == '\n';
}

/* "channel value", "channel, value" */
static void split_names(Matcher *m, const Str *text, NameList *names)
{
    for (uint32_t at = 0; at < text->len; at++) {
        uint32_t start = at;
        while (at < text->len && !is_between(text->at[at]))
            at++;
        if (at > start)
            add_name(m, text->at + start, at - start, names);
    }
}

static const Nodes *items_of(const Node *node)
{
    return node->kind == N_List ? &node->List.items : node->kind == N_Tuple ? &node->Tuple.items : NULL;
}

/* ["channel", "value"], [("channel", str), ("value", int)] */
static bool read_pairs(Matcher *m, const Nodes *items, NameList *names)
{
    for_each (Node *, item, items) {
        const Nodes *pair = items_of(item);
        const Node *name = pair && pair->len ? pair->at[0] : item;
        if (!is_text(name))
            return false;
        add_name(m, name->Constant.text.at, name->Constant.text.len, names);
    }
    return true;
}

bool tuple_fields(Matcher *m, const Node *call, NameList *names)
{
    const Node *fields = call->Call.args.len > 1 ? call->Call.args.at[1] : NULL;
    for_each (Node *, keyword, &call->Call.keywords) {
        const char *name = keyword->Keyword.name ? keyword->Keyword.name : "rename";
        if (!strcmp(name, "rename"))
            return false;
        if (!strcmp(name, "field_names") || !strcmp(name, "fields"))
            fields = keyword->Keyword.value;
    }
    if (fields && is_text(fields)) {
        split_names(m, &fields->Constant.text, names);
        return true;
    }
    return fields && items_of(fields) && read_pairs(m, items_of(fields), names);
}

bool makes_tuple(const Node *node)
{
    const Node *func = node->kind == N_Call ? node->Call.func : NULL;
    const char *name = func && func->kind == N_Name        ? func->Name.name
                       : func && func->kind == N_Attribute ? func->Attribute.attr
                                                           : "";
    return !strcmp(name, "namedtuple") || !strcmp(name, "NamedTuple");
}

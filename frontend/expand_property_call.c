/* expand_property_call.c -- x = property(get, set, delete, "doc") in a class.
 * In: classes of a module, before their scopes.  Out: the same as defs with decorators.
 * Rule: what is given is a method above, a lambda or None; a lambda is a variable of the class, so that it keeps its
 * name in tracebacks.  The docstring is a literal, or the getter's.
 *     class A: def get(self): ...      x = property(get)
 *  => class A: def get(self): ...      @property def x(self): return A.get(self)                                    */
#include "frontend/expand.h"

typedef struct Part {
    Node *given; /* a name or a lambda; NULL: none */
    Name name;   /* of the class's attribute that has it */
} Part;

enum { Part_get, Part_set, Part_delete, Part_doc, part_count };

/* The undecorated def above that has this name; NULL: none. */
static const Node *method_above(const Node *cls, const Node *before, Name name)
{
    for_each (Node *, statement, &cls->ClassDef.body) {
        if (statement == before)
            return NULL;
        if (statement->kind == N_FunctionDef && statement->FunctionDef.name == name)
            return statement->FunctionDef.decorators.len ? NULL : statement;
    }
    return NULL;
}

static bool is_text(const Node *value)
{
    return value->kind == N_Constant && value->Constant.literal == Literal_str;
}

static bool take_part(const Node *cls, const Node *statement, Node *value, Part *parts, int which)
{
    bool none = node_is_none(value);
    if (!none)
        parts[which].given = value;
    if (none || which == Part_doc)
        return none || is_text(value);
    return value->kind == N_Lambda || (value->kind == N_Name && method_above(cls, statement, value->Name.name));
}

/* property(get, set), property(fget=get) */
static bool read_parts(Expand *x, const Node *cls, const Node *statement, Part *parts)
{
    static const char *const names[] = {"fget", "fset", "fdel", "doc"};
    const Node *target =
        statement->kind == N_Assign && statement->Assign.targets.len == 1 ? statement->Assign.targets.at[0] : NULL;
    const Node *call = target && target->kind == N_Name ? statement->Assign.value : NULL;
    if (!call || call->kind != N_Call || call->Call.func->kind != N_Name ||
        strcmp(call->Call.func->Name.name, "property") || times_bound(x, call->Call.func->Name.name) ||
        call->Call.args.len > part_count)
        return false;
    for (uint32_t i = 0; i < call->Call.args.len; i++)
        if (!take_part(cls, statement, call->Call.args.at[i], parts, (int)i))
            return false;
    for_each (Node *, keyword, &call->Call.keywords) {
        int which = 0;
        while (which < part_count && (!keyword->Keyword.name || strcmp(keyword->Keyword.name, names[which])))
            which++;
        if (which == part_count || parts[which].given ||
            !take_part(cls, statement, keyword->Keyword.value, parts, which))
            return false;
    }
    return parts[Part_get].given != NULL;
}

/* PART_0 stands for the attribute that has the getter. */
static void put_name(void *context, Node *node)
{
    const Part *parts = context;
    if (node->kind == N_Attribute && !strncmp(node->Attribute.attr, "PART_", 5))
        node->Attribute.attr = parts[node->Attribute.attr[5] - '0'].name;
    each_child(node, put_name, context);
}

/* .x.get = lambda self: ... */
static Node *lambda_variable(Expand *x, Part *part, Name property, int which)
{
    static const char *const words[] = {"get", "set", "delete"};
    Node *made = statement_parsed(x, "a = b\n");
    part->name = intern_text(x->program->names, arena_print(x->arena, ".%s.%s", property, words[which]));
    made->Assign.targets.at[0]->Name.name = part->name;
    made->Assign.value = part->given;
    made->at = part->given->at;
    return made;
}

/* What the property's __doc__ is. */
static Str doc_of(const Node *cls, const Node *statement, const Part *parts)
{
    const Node *get = parts[Part_get].given, *doc = parts[Part_doc].given;
    const Node *def = get->kind == N_Name ? method_above(cls, statement, get->Name.name) : NULL;
    return doc ? doc->Constant.text : def ? def->FunctionDef.doc : (Str){0};
}

static void put_defs(Expand *x, const Node *cls, const Node *statement, Part *parts, Nodes *body)
{
    Name name = statement->Assign.targets.at[0]->Name.name;
    static const char *const forms[] = {
        "@property\ndef %1$s(self):\n    return %2$s.PART_0(self)\n",
        "@%1$s.setter\ndef %1$s(self, value):\n    %2$s.PART_1(self, value)\n",
        "@%1$s.deleter\ndef %1$s(self):\n    %2$s.PART_2(self)\n",
    };
    for (int which = 0; which < Part_doc; which++) {
        if (!parts[which].given)
            continue;
        if (parts[which].given->kind == N_Lambda)
            push(x->arena, body, lambda_variable(x, &parts[which], name, which));
        else
            parts[which].name = parts[which].given->Name.name;
        Node *def = statement_parsed(x, arena_print(x->arena, forms[which], name, cls->ClassDef.name));
        if (which == Part_get)
            def->FunctionDef.doc = doc_of(cls, statement, parts);
        put_name(parts, def);
        push(x->arena, body, def);
    }
}

static void expand_class(Expand *x, Node *cls)
{
    Nodes body = {0};
    if (times_bound(x, cls->ClassDef.name) != 1)
        return;
    for_each (Node *, statement, &cls->ClassDef.body) {
        Part parts[part_count] = {{0}};
        if (read_parts(x, cls, statement, parts))
            put_defs(x, cls, statement, parts, &body);
        else
            push(x->arena, &body, statement);
    }
    cls->ClassDef.body = body;
}

void expand_property_calls(void *context, Node *node)
{
    if (node->kind == N_ClassDef) {
        expand_class(context, node); /* a class inside is no name in the methods */
        return;
    }
    if (!node_is_expr(node->kind))
        each_child(node, expand_property_calls, context);
}

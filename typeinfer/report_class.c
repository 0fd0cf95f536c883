/* report_class.c -- the classes of the stub file.
 * In: a finished Inference of a module.  Out: for each class that Python sees its attributes and methods, with types.
 * Rule: a method that several classes' instances share is printed once for each signature that differs. */
#include "typeinfer/report.h"

static void print_base(const Shown *shown, Text *out)
{
    for_each (Shown *, base, &shown->bases)
        text_print(out, "%s%s", base_at ? ", " : "(", base->name);
    text_put(out, shown->bases.len ? "):\n" : ":\n");
}

/* An attribute of several layouts has the types of all. */
static void print_field(const Inference *inference, const Shown *shown, Name name, Text *out)
{
    text_print(out, "    %s: ", name);
    const char *between = "";
    VEC(Type *) seen = {0};
    for_each (Class *, layout, &shown->layouts)
        for_each (Var *, field, &layout->fields) {
            bool again = field->name != name;
            for_each (Type *, type, &seen)
                again |= type == field->type;
            if (again)
                continue;
            push(inference->unit->arena, &seen, field->type);
            text_put(out, between);
            type_print(field->type, out);
            between = " | ";
        }
    text_put(out, "\n");
}

static bool told_before(const Shown *shown, uint32_t layout, uint32_t at)
{
    Name name = shown->layouts.at[layout]->fields.at[at]->name;
    for (uint32_t i = 0; i < layout; i++)
        for_each (Var *, field, &shown->layouts.at[i]->fields)
            if (field->name == name)
                return true;
    return false;
}

static void print_fields(const Inference *inference, const Shown *shown, Text *out)
{
    for (uint32_t i = 0; i < shown->layouts.len; i++)
        for_each (Var *, field, &shown->layouts.at[i]->fields)
            if (field->type->kind != Type_never && !told_before(shown, i, field_at)) {
                print_field(inference, shown, field->name, out);
            }
}

/* "self, digits: int = 2) -> str" */
static const char *signature_of(const Inference *inference, const Func *func, bool makes)
{
    Text text = {0};
    for_each (Param, param, &func->params) {
        text_put(&text, param_at ? ", " : "");
        text_put(&text, stub_mark(func, param_at));
        if (param_at == 0 && func->bind)
            text_put(&text, param.var->name);
        else
            print_stub_param(inference, &param, &text);
    }
    text_put(&text, ") -> ");
    if (makes)
        text_put(&text, "None");
    else
        type_print(func->result, &text);
    const char *copy = text_kept(inference->unit->arena, &text);
    return copy;
}

typedef VEC(const char *) Signatures;

static Signatures signatures_of(const Inference *inference, const ShownFuncs *funcs, bool makes)
{
    Signatures told = {0};
    for_each (Func *, func, funcs) {
        const char *signature = signature_of(inference, func, makes);
        bool again = !func->exported;
        for_each (const char *, before, &told)
            again |= strcmp(before, signature) == 0;
        if (!again)
            push(inference->unit->arena, &told, signature);
    }
    return told;
}

bool has_overloads(const Inference *inference, const Shown *shown)
{
    bool any = signatures_of(inference, &shown->inits, true).len > 1;
    for (uint32_t i = 0; i < shown->members.len; i++)
        any |= signatures_of(inference, &shown->members.at[i].funcs, false).len > 1;
    return any;
}

static void print_method(const Inference *inference, const char *decorator, Name name, const ShownFuncs *funcs,
                         bool makes, Text *out)
{
    Signatures told = signatures_of(inference, funcs, makes);
    for_each (const char *, one, &told) {
        text_put(out, told.len > 1 ? "    @overload\n" : "");
        if (*decorator)
            text_print(out, "    @%s\n", decorator);
        text_print(out, "    def %s(%s: ...\n", name, one);
    }
}

static void print_member(const Inference *inference, const ShownMember *member, Text *out)
{
    static const char *const decorators[] = {[Shown_method] = "",
                                             [Shown_static] = "staticmethod",
                                             [Shown_class] = "classmethod",
                                             [Shown_property] = "property"};
    if (member->variable) {
        text_print(out, "    %s: ", member->name);
        type_print(member->variable->type, out);
        text_put(out, "\n");
        return;
    }
    print_method(inference, decorators[member->kind], member->name, &member->funcs, false, out);
    if (member->sets)
        print_method(inference, arena_print(inference->unit->arena, "%s.setter", member->name), member->name,
                     &member->setters, false, out);
}

void report_class(const Inference *inference, const Shown *shown, Text *out)
{
    text_print(out, "class %s", shown->name);
    print_base(shown, out);
    size_t before = out->len;
    print_fields(inference, shown, out);
    if (shown->inits.len)
        print_method(inference, "", intern_text(inference->unit->names, "__init__"), &shown->inits, true, out);
    for (uint32_t i = 0; i < shown->members.len; i++)
        if (strcmp(shown->members.at[i].name, "__init__") != 0)
            print_member(inference, &shown->members.at[i], out);
    if (out->len == before)
        text_put(out, "    ...\n");
}

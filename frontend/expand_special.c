/* expand_special.c -- special methods with more parameters than whoever calls them gives arguments.
 * In: a class, before its scopes.  Out: beside each such method one of the usual shape, which inference looks for.
 * Rule: only where every further parameter may be left out, or is not looked at.
 *     def __repr__(self, indent=0): ...   =>   the same, and  def _plain__repr__(self): return self.__repr__()  */
#include "frontend/expand.h"

static const struct {
    const char *name;
    uint32_t params; /* with self */
} specials[] = {{"__repr__", 1}, {"__str__", 1}, {"__hash__", 1}, {"__iter__", 1}, {"__eq__", 2}, {"__lt__", 2}};

/* May it be called with that many arguments? */
static bool takes(const Node *def, uint32_t count)
{
    uint32_t needed = 0, most = 0;
    bool star = false;
    for_each (Node *, param, &def->FunctionDef.params) {
        if (param->Param.param == Param_star)
            star = true;
        else if (param->Param.param == Param_keyword_only && !param->Param.value)
            return false;
        else if (param->Param.param == Param_normal || param->Param.param == Param_positional_only) {
            most++;
            needed += !param->Param.value;
        }
    }
    return needed <= count && (star || count <= most);
}

static bool is_mentioned(const Nodes *body, Name name)
{
    for_each (Node *, statement, body)
        if (mentions_name(statement, name))
            return true;
    return false;
}

/* def __exit__(self, *rest), where rest is not looked at: Python calls it in a module, too, with three arguments. */
static void expand_exit(Expand *x, Node *cls, Node *def)
{
    Nodes *params = &def->FunctionDef.params;
    if (def->kind != N_FunctionDef || strcmp(def->FunctionDef.name, "__exit__") || params->len != 2 ||
        params->at[1]->Param.param != Param_star || is_mentioned(&def->FunctionDef.body, params->at[1]->Param.name))
        return;
    add_text(x, cls, "def _exit(_self, _exit_type=None, _exit_error=None, _exit_traceback=None):\n    pass\n");
    const Node *usual = last(&cls->ClassDef.body);
    params->len = 1;
    for (uint32_t i = 1; i < usual->FunctionDef.params.len; i++)
        push(x->arena, params, usual->FunctionDef.params.at[i]);
    cls->ClassDef.body.len--;
}

/* __hash__ = object.__hash__: of a class with an __eq__ whose instances are still found by their identity */
static void expand_identity(Expand *x, Node *cls, uint32_t at)
{
    const Node *assign = cls->ClassDef.body.at[at];
    if (assign->kind != N_Assign || assign->Assign.targets.len != 1 || assign->Assign.targets.at[0]->kind != N_Name ||
        strcmp(assign->Assign.targets.at[0]->Name.name, "__hash__"))
        return;
    const Node *value = assign->Assign.value;
    const Node *of = value->kind == N_Attribute ? value->Attribute.value : NULL;
    if (!of || of->kind != N_Name || strcmp(of->Name.name, "object") || strcmp(value->Attribute.attr, "__hash__"))
        return;
    add_text(x, cls, "def __hash__(self):\n    return id(self) >> 4\n");
    cls->ClassDef.body.at[at] = last(&cls->ClassDef.body);
    cls->ClassDef.body.len--;
}

void expand_specials(Expand *x, Node *cls)
{
    for (uint32_t at = cls->ClassDef.body.len; at-- > 0;)
        expand_identity(x, cls, at);
    for (uint32_t at = cls->ClassDef.body.len; at-- > 0;)
        expand_exit(x, cls, cls->ClassDef.body.at[at]);
    for (uint32_t at = cls->ClassDef.body.len; at-- > 0;) {
        const Node *def = cls->ClassDef.body.at[at];
        for (size_t i = 0; i < sizeof specials / sizeof *specials && def->kind == N_FunctionDef; i++) {
            uint32_t count = specials[i].params;
            if (strcmp(def->FunctionDef.name, specials[i].name) || def->FunctionDef.params.len == count ||
                def->FunctionDef.decorators.len || !takes(def, count))
                continue;
            const char *other = count == 2 ? "other" : "";
            add_text(x, cls,
                     arena_print(x->arena, "def _plain%s(self%s%s):\n    return self.%s(%s)\n", specials[i].name,
                                 *other ? ", " : "", other, specials[i].name, other));
        }
    }
}

/* class_texts.c -- which texts each class has in an attribute that a loop over an object's own goes along.
 * In: the object and what the loop goes along, whose texts attribute_texts.c knows.  Out: the texts, by class.
 * Rule: classes of the module's top alone, each of which says what it has or takes it from its one base; the most
 * derived stands first, so that the first that an object is of is the one whose texts it has.
 *     class Num(Node): _fields = ("value",)          for name in node._fields: getattr(node, name)   =>   Num: "value"
 */
#include "frontend/expand.h"

typedef struct Owners {
    Expand *x;
    Name attr;
    ClassTextsList *list;
    uint32_t displays, stored; /* in all bodies of classes; by another way */
    bool unsure;
} Owners;

/* self._fields, type(self)._fields, self.__class__._fields */
static bool is_asked_of(const Node *along, Name object)
{
    const Node *value = along->kind == N_Attribute ? along->Attribute.value : NULL;
    if (value && value->kind == N_Attribute && !strcmp(value->Attribute.attr, "__class__"))
        value = value->Attribute.value;
    else if (value && value->kind == N_Call && value->Call.args.len == 1 && value->Call.func->kind == N_Name &&
             !strcmp(value->Call.func->Name.name, "type"))
        value = value->Call.args.at[0];
    return value && value->kind == N_Name && value->Name.name == object;
}

static bool is_param_alone(const Node *def, Name object)
{
    for_each (Node *, param, &def->FunctionDef.params)
        if (param->Param.name == object)
            return times_bound_in(def, object) == 1;
    return false;
}

/* The display that the body of the class gives the attribute; NULL: none, or it is no statement of the body. */
static const Node *display_of(const Node *cls, Name attr)
{
    for_each (Node *, statement, &cls->ClassDef.body) {
        const Node *target = statement->kind == N_Assign && statement->Assign.targets.len == 1
                                 ? statement->Assign.targets.at[0]
                             : statement->kind == N_AnnAssign ? statement->AnnAssign.target
                                                              : NULL;
        if (target && target->kind == N_Name && target->Name.name == attr)
            return statement->kind == N_Assign ? statement->Assign.value : statement->AnnAssign.value;
    }
    return NULL;
}

static bool take_texts(Owners *o, const Node *cls, const Node *display)
{
    const Nodes *items = display->kind == N_Tuple  ? &display->Tuple.items
                         : display->kind == N_List ? &display->List.items
                                                   : NULL;
    ClassTexts texts = {.cls = cls->ClassDef.name};
    for (uint32_t i = 0; items && i < items->len; i++) {
        const Str *text = &items->at[i]->Constant.text;
        if (items->at[i]->kind != N_Constant || items->at[i]->Constant.literal != Literal_str)
            return false;
        push(o->x->arena, &texts.texts, intern(o->x->program->names, text->at, text->len));
    }
    push(o->x->arena, o->list, texts);
    return items != NULL;
}

static void find_stored(void *owners, Node *node)
{
    Owners *o = owners;
    o->unsure |=
        node->kind == N_Attribute && node->Attribute.attr == o->attr && node->Attribute.context != Context_load;
    if (node->kind == N_ClassDef) {
        o->displays += display_of(node, o->attr) != NULL;
        o->stored += times_bound_in(node, o->attr);
        o->unsure |= node->ClassDef.keywords.len || (node->ClassDef.bases.len > 1 && !display_of(node, o->attr));
    }
    each_child(node, find_stored, o);
}

/* along: what the loop goes along; function: the one around, or NULL. */
bool texts_by_class(Expand *x, const Node *along, const Node *object, const Node *function, ClassTextsList *list)
{
    if (!along || !function || object->kind != N_Name || !is_asked_of(along, object->Name.name) ||
        !is_param_alone(function, object->Name.name) || !strncmp(along->Attribute.attr, "__", 2))
        return false;
    Owners o = {x, along->Attribute.attr, list, 0, 0, false};
    for_each (Module *, module, &x->program->modules)
        for (uint32_t i = 0; !module->is_stub && !module->is_library && i < module->body.len; i++)
            find_stored(&o, module->body.at[i]);
    for (uint32_t i = x->module->body.len; i > 0 && !o.unsure; i--) {
        const Node *cls = x->module->body.at[i - 1];
        const Node *display = cls->kind == N_ClassDef ? display_of(cls, o.attr) : NULL;
        if (display)
            o.unsure = cls->ClassDef.decorators.len || times_bound(x, cls->ClassDef.name) != 1 ||
                       !take_texts(&o, cls, display);
    }
    return !o.unsure && o.displays == list->len && o.stored == o.displays && list->len;
}

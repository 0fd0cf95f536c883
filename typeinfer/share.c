/* share.c -- attributes that stand at one place in all classes of a union.
 * In: the finished classes and the unions of them.  Out: one variable where theirs say the same; it stands in front.
 * Rule: what all of a union's classes begin with is read and written without asking of which class the object is.
 *     class Animal: x, y;  class Sheep(Animal): wool;  Sheep | Animal   =>   Sheep: x, y, wool;  the same x and y */
#include "typeinfer/solve.h"

/* None | exceptions begin with more than a head; function values are not looked into. */
static bool is_shared_by(const Type *type)
{
    if (!type_is_objects(type))
        return false;
    for_each (Type *, member, &type->items)
        if (member->kind == Type_function || (member->kind == Type_instance && member->cls->exception))
            return false;
    return true;
}

static bool says_the_same(const Var *a, const Var *b)
{
    return a->name == b->name && a->type == b->type && a->may_be_unset == b->may_be_unset &&
           a->takes_ints == b->takes_ints;
}

static Var *field_like(const Type *instance, const Var *wanted)
{
    for_each (Var *, field, &instance->cls->fields)
        if (says_the_same(field, wanted))
            return field;
    return NULL;
}

static void put_in_place(Unit *unit, const Var *old, Var *fresh)
{
    for_each (Class *, cls, &unit->classes)
        for (uint32_t i = 0; i < cls->fields.len; i++)
            if (cls->fields.at[i] == old)
                cls->fields.at[i] = fresh;
    fresh->sites = sites_join(unit->arena, fresh->sites, old->sites);
}

static bool all_have(const Type *type, const Var *field)
{
    for_each (Type *, member, &type->items)
        if (member->kind == Type_instance && !field_like(member, field))
            return false;
    return true;
}

static void share(Unit *unit, const Type *type)
{
    for_each (Var *, field, &last(&type->items)->cls->fields) {
        if (!all_have(type, field))
            continue;
        for_each (Type *, member, &type->items) {
            Var *other = member->kind == Type_instance ? field_like(member, field) : field;
            if (other != field)
                put_in_place(unit, other, field);
        }
    }
}

/* ---- order -------------------------------------------------------------------------------------------------- */
static uint32_t classes_with(const Unit *unit, const Var *field)
{
    uint32_t count = 0;
    for_each (Class *, cls, &unit->classes)
        for_each (Var *, other, &cls->fields)
            count += other == field;
    return count;
}

/* What more classes have stands in front; then what the first of these classes has first: field->id. */
static bool stands_before(const Unit *unit, const Var *a, const Var *b)
{
    uint32_t with_a = classes_with(unit, a), with_b = classes_with(unit, b);
    if (with_a == 1 && with_b == 1)
        return false;
    return with_a != with_b             ? with_a > with_b
           : a->field_of != b->field_of ? a->field_of->id < b->field_of->id
                                        : a->id < b->id;
}

static void order_fields(const Unit *unit, Vars *fields)
{
    for (uint32_t i = 1; i < fields->len; i++)
        for (uint32_t k = i; k > 0 && stands_before(unit, fields->at[k], fields->at[k - 1]); k--) {
            Var *before = fields->at[k - 1];
            fields->at[k - 1] = fields->at[k];
            fields->at[k] = before;
        }
}

void share_fields(Unit *unit)
{
    bool any = false;
    for (uint32_t id = 0; id < type_total(unit->types); id++)
        if (is_shared_by(type_at(unit->types, id))) {
            share(unit, type_at(unit->types, id));
            any = true;
        }
    for_each (Class *, cls, &unit->classes)
        if (any && !cls->is_function)
            order_fields(unit, &cls->fields);
}

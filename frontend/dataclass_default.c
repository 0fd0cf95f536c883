/* dataclass_default.c -- the default of a dataclass's field that the class binds by another statement, too.
 * In: a class and the statement that annotates the field.  Out: the value that is its default.
 * Rule: the decorator asks the class when its body has run: the last plain assignment counts; methods, loops and
 * calls of that name are not understood.
 *     @dataclass class P: x: int; x = 5          =>          P() has x == 5                                      */
#include "frontend/expand.h"

bool dataclass_default(const Node *cls, const Node *annotated, Node **value)
{
    Name name = annotated->AnnAssign.target->Name.name;
    bool behind = false;
    for_each (Node *, statement, &cls->ClassDef.body) {
        behind |= statement == annotated;
        if (statement->kind == N_FunctionDef || statement->kind == N_ClassDef) {
            if (name_bound(statement) == name)
                return false;
        } else if (statement->kind != N_AnnAssign && times_bound_in(statement, name)) {
            bool plain = statement->kind == N_Assign && statement->Assign.targets.len == 1 &&
                         name_bound(statement->Assign.targets.at[0]) == name;
            if (!plain || statement->Assign.value->kind == N_Call)
                return false;
            if (behind || !annotated->AnnAssign.value)
                *value = statement->Assign.value;
        }
    }
    return true;
}

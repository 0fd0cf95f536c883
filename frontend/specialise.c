/* specialise.c -- a def for one value of a text that it is given.
 * In: a def, a name that stands for a text (and an attribute that does).  Out: a copy with the text in their places;
 * what can be told of texts is told.
 * Rule: only names that nothing inside binds anew.
 *     def __setattr__(self, name, value): if name == "x": ...    for name = "x"   =>   if True: ...                 */
#include "frontend/expand.h"

Node *text_node(Expand *x, Str text, Span at)
{
    Node *node = node_made(x, N_Constant, at);
    node->Constant.literal = Literal_str;
    node->Constant.text = text;
    return node;
}

bool rebinds(const Node *def, Name name)
{
    return times_bound_in(def, name) - (name_bound(def) == name) > 1;
}

static bool is_text(const Node *node)
{
    return node->kind == N_Constant && node->Constant.literal == Literal_str;
}

static bool same_text(const Node *a, const Node *b)
{
    return a->Constant.text.len == b->Constant.text.len &&
           !memcmp(a->Constant.text.at, b->Constant.text.at, a->Constant.text.len);
}

static void become_text(Node *node, Str text)
{
    node->kind = N_Constant;
    memset(&node->Constant, 0, sizeof node->Constant);
    node->Constant.literal = Literal_str;
    node->Constant.text = text;
}

static void become_truth(Node *node, bool truth)
{
    node->kind = N_Constant;
    memset(&node->Constant, 0, sizeof node->Constant);
    node->Constant.literal = truth ? Literal_true : Literal_false;
}

/* The text that self.key stands for; NULL: none. */
static const Str *key_text(const Specialising *s, const Node *node)
{
    if (node->kind != N_Attribute || node->Attribute.context != Context_load || node->Attribute.value->kind != N_Name ||
        node->Attribute.value->Name.name != s->owner)
        return NULL;
    for (uint32_t i = 0; i < s->keys.len; i++)
        if (s->keys.at[i].key == node->Attribute.attr)
            return &s->keys.at[i].text;
    return NULL;
}

/* ---- what is told ------------------------------------------------------------------------------------------- */
static void fold_sum(const Specialising *s, Node *node)
{
    const Node *a = node->BinOp.left, *b = node->BinOp.right;
    if (node->BinOp.op != Op_add || !is_text(a) || !is_text(b))
        return;
    const char *text = arena_print(s->x->arena, "%.*s%.*s", (int)a->Constant.text.len, a->Constant.text.at,
                                   (int)b->Constant.text.len, b->Constant.text.at);
    become_text(node, (Str){text, (uint32_t)strlen(text)});
}

static void fold_joined(const Specialising *s, Node *node)
{
    const char *text = "";
    for_each (Node *, value, &node->JoinedStr.values) {
        const Node *field = value->kind == N_FormattedValue ? value->FormattedValue.value : value;
        if (!is_text(field) || (value->kind == N_FormattedValue &&
                                (value->FormattedValue.spec ||
                                 (value->FormattedValue.conversion && value->FormattedValue.conversion != 's'))))
            return;
        text = arena_print(s->x->arena, "%s%.*s", text, (int)field->Constant.text.len, field->Constant.text.at);
    }
    become_text(node, (Str){text, (uint32_t)strlen(text)});
}

static bool are_texts(const Node *node)
{
    if (node->kind != N_Tuple && node->kind != N_List && node->kind != N_Set)
        return false;
    for_each (Node *, item,
              node->kind == N_Tuple  ? &node->Tuple.items
              : node->kind == N_List ? &node->List.items
                                     : &node->Set.items)
        if (!is_text(item))
            return false;
    return true;
}

static void fold_compare(Node *node)
{
    const Node *a = node->Compare.left, *b = node->Compare.rights.at[0];
    Op op = node->Compare.ops.at[0];
    if (node->Compare.rights.len != 1 || !is_text(a))
        return;
    if (is_text(b) && (op == Op_eq || op == Op_ne)) {
        become_truth(node, same_text(a, b) == (op == Op_eq));
    } else if ((op == Op_in || op == Op_notin) && are_texts(b)) {
        bool found = false;
        for_each (Node *, item,
                  b->kind == N_Tuple  ? &b->Tuple.items
                  : b->kind == N_List ? &b->List.items
                                      : &b->Set.items)
            found |= same_text(a, item);
        become_truth(node, found == (op == Op_in));
    }
}

/* "x".startswith("_") */
static void fold_call(Node *node)
{
    const Node *func = node->Call.func;
    if (func->kind != N_Attribute || !is_text(func->Attribute.value) || node->Call.args.len != 1 ||
        node->Call.keywords.len || !is_text(node->Call.args.at[0]))
        return;
    Str text = func->Attribute.value->Constant.text, part = node->Call.args.at[0]->Constant.text;
    bool fits = part.len <= text.len;
    if (!strcmp(func->Attribute.attr, "startswith"))
        become_truth(node, fits && !memcmp(text.at, part.at, part.len));
    else if (!strcmp(func->Attribute.attr, "endswith"))
        become_truth(node, fits && !memcmp(text.at + text.len - part.len, part.at, part.len));
}

/* o.__dict__["x"] is the attribute itself. */
static void fold_place(const Specialising *s, Node *node)
{
    Node *dict = node->Subscript.value, *index = node->Subscript.index;
    if (dict->kind != N_Attribute || strcmp(dict->Attribute.attr, "__dict__") || !is_text(index) ||
        !strncmp(index->Constant.text.at, "__", 2))
        return;
    Name name = intern(s->x->program->names, index->Constant.text.at, index->Constant.text.len);
    bool kept = name == s->kept;
    if (kept)
        name = intern_text(s->x->program->names, arena_print(s->x->arena, "_kept_%s", name));
    if (node->Subscript.context == Context_load && !kept)
        return;
    if (node->Subscript.context == Context_load) { /* a method of the owner: KeyError where it has none */
        node->kind = N_Call;
        memset(&node->Call, 0, sizeof node->Call);
        node->Call.func = node_made(s->x, N_Attribute, dict->at);
        node->Call.func->Attribute.value = dict->Attribute.value;
        node->Call.func->Attribute.attr =
            intern_text(s->x->program->names, arena_print(s->x->arena, ".dict.%s", name + strlen("_kept_")));
        return;
    }
    Context context = node->Subscript.context;
    node->kind = N_Attribute;
    memset(&node->Attribute, 0, sizeof node->Attribute);
    node->Attribute.value = dict->Attribute.value;
    node->Attribute.attr = name;
    node->Attribute.attr_at = index->at;
    node->Attribute.context = context;
    node->Attribute.raw = true;
}

/* o.__dict__ of the attribute that is kept; NULL: something else */
static Node *keeper(const Specialising *s, const Node *dict, const Node *key)
{
    bool kept = s->kept && is_text(key) &&
                intern(s->x->program->names, key->Constant.text.at, key->Constant.text.len) == s->kept;
    return kept && dict->kind == N_Attribute && !strcmp(dict->Attribute.attr, "__dict__") ? dict->Attribute.value
                                                                                          : NULL;
}

/* getattr(o, "_kept_x", ...), hasattr(o, "_kept_x") */
static void ask_keeper(const Specialising *s, Node *node, const char *function, Node *object, Node *fallback)
{
    const char *text = arena_print(s->x->arena, "_kept_%s", s->kept);
    node->kind = N_Call;
    node->Call = (struct CallNode){.func = node_built_in(s->x, function, node->at)};
    push(s->x->arena, &node->Call.args, object);
    push(s->x->arena, &node->Call.args, text_node(s->x, (Str){text, (uint32_t)strlen(text)}, node->at));
    if (fallback)
        push(s->x->arena, &node->Call.args, fallback);
}

/* o.__dict__.get("x", d) */
static void fold_get(const Specialising *s, Node *node)
{
    const Node *func = node->Call.func;
    uint32_t count = node->Call.args.len;
    if (func->kind != N_Attribute || strcmp(func->Attribute.attr, "get") || !count || count > 2 ||
        node->Call.keywords.len)
        return;
    Node *object = keeper(s, func->Attribute.value, node->Call.args.at[0]);
    if (object) /* a new Constant is None */
        ask_keeper(s, node, "getattr", object,
                   count == 2 ? node->Call.args.at[1] : node_made(s->x, N_Constant, node->at));
}

/* "x" in o.__dict__ */
static void fold_held(const Specialising *s, Node *node)
{
    Op op = node->Compare.ops.at[0];
    Node *object = node->Compare.rights.len == 1 && (op == Op_in || op == Op_notin)
                       ? keeper(s, node->Compare.rights.at[0], node->Compare.left)
                       : NULL;
    if (!object)
        return;
    ask_keeper(s, node, "hasattr", object, NULL);
    if (op == Op_in)
        return;
    Node *has = node_made(s->x, N_Call, node->at);
    has->Call = node->Call;
    node->kind = N_UnaryOp;
    node->UnaryOp = (struct UnaryOpNode){.op = Op_not, .operand = has};
}

static void put_texts(void *context, Node *node)
{
    const Specialising *s = context;
    if (node->kind == N_Name && node->Name.name == s->name && s->name && node->Name.context == Context_load) {
        become_text(node, s->text);
        return;
    }
    const Str *text = key_text(s, node);
    if (text) {
        become_text(node, *text);
        return;
    }
    each_child(node, put_texts, context);
    if (node->kind == N_BinOp)
        fold_sum(s, node);
    else if (node->kind == N_JoinedStr)
        fold_joined(s, node);
    else if (node->kind == N_Compare) {
        fold_held(s, node);
        if (node->kind == N_Compare)
            fold_compare(node);
    } else if (node->kind == N_Call) {
        fold_call(node);
        if (node->kind == N_Call)
            fold_get(s, node);
    } else if (node->kind == N_Subscript)
        fold_place(s, node);
}

Node *specialised(const Specialising *given, const Node *def)
{
    Specialising s = *given;
    Node *made = node_copy(s.x->program, s.x->module, def);
    for_each (Node *, statement, &made->FunctionDef.body)
        put_texts(&s, statement);
    return made;
}

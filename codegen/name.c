/* name.c -- C names for functions, globals and variables.
 * In: Python's names and the roles of temporaries.  Out: c_name of each Func and Var.
 * Rule: Python's name where C allows it; what C, libc or the runtime already uses gets one trailing
 * underscore. def dot(a, b) for ints and for floats  =>  dot_int, dot_float        x as int, later
 * as str  =>  x, x_str   */
#include "codegen/emit.h"
#include <stdlib.h>

typedef struct Naming {
    Unit *unit;
    Map globals; /* C names at file level, interned -> anything */
    Func *func;
    Place_ *places;
    Map held;        /* what func's temporaries hold */
    Map taken;       /* C name -> Taken: variables of func that have it */
    Map counted;     /* C name -> the last number that made one of it, past most_tried */
    Map reserved;    /* C name -> whether it is: it is asked for each variable */
    Map local_names; /* of Python, interned, of all functions */
    Map defs;        /* name -> Def: the functions that have it */
} Naming;

typedef struct Taken {
    const Var *var;
    struct Taken *more;
} Taken;

typedef struct Def {
    const Func *func;
    struct Def *more;
} Def;

enum { most_tried = 100 };

/* ---- reserved words --------------------------------------------------------------------- */
static const char *const words[] = {
    "asm",     "auto",        "break",      "case",         "char",    "const",    "continue", "default",  "do",
    "double",  "else",        "enum",       "extern",       "float",   "for",      "goto",     "if",       "inline",
    "int",     "long",        "register",   "restrict",     "return",  "short",    "signed",   "sizeof",   "static",
    "struct",  "switch",      "typedef",    "typeof",       "union",   "unsigned", "void",     "volatile", "while",
    "bool",    "true",        "false",      "NULL",         "main",    "trace",    "offsetof", "unix",     "linux",
    "errno",   "stdin",       "stdout",     "stderr",       "EOF",     "INFINITY", "NAN",      "HUGE_VAL", "complex",
    "assert",  "module_body", "leave_call", "leave_at_end", "program", "argc",     "argv",     "result",   "caught",
    "entered", "raised",
};
/* A static function or variable of these names would clash with libc's declarations or gcc's
 * builtins. */
static const char *const libc_names[] = {
    "abort",       "abs",     "acos",     "acosh",   "alloca",   "asin",      "asinh",   "atan",    "atan2",
    "atanh",       "atexit",  "atof",     "atoi",    "atol",     "bcmp",      "bcopy",   "bsearch", "bzero",
    "calloc",      "cabs",    "carg",     "cbrt",    "ccos",     "ceil",      "cexp",    "cimag",   "clog",
    "clock",       "conj",    "copysign", "cos",     "cosh",     "cpow",      "cproj",   "creal",   "csin",
    "csqrt",       "ctan",    "div",      "drem",    "erf",      "erfc",      "exit",    "exp",     "exp10",
    "exp2",        "expm1",   "fabs",     "fdim",    "fflush",   "ffs",       "finite",  "floor",   "fma",
    "fmax",        "fmin",    "fmod",     "fork",    "fprintf",  "fputc",     "fputs",   "free",    "frexp",
    "fscanf",      "fwrite",  "gamma",    "getc",    "getchar",  "gets",      "hypot",   "ilogb",   "index",
    "isalnum",     "isalpha", "isascii",  "isdigit", "isfinite", "isinf",     "islower", "isnan",   "isspace",
    "isupper",     "j0",      "j1",       "jn",      "labs",     "ldexp",     "lgamma",  "llabs",   "log",
    "log10",       "log1p",   "log2",     "logb",    "longjmp",  "malloc",    "memchr",  "memcmp",  "memcpy",
    "memmove",     "mempcpy", "memset",   "modf",    "nan",      "nearbyint", "pow",     "pow10",   "printf",
    "putc",        "putchar", "puts",     "qsort",   "raise",    "rand",      "random",  "read",    "realloc",
    "remainder",   "remove",  "rename",   "rindex",  "rint",     "round",     "scanf",   "setjmp",  "signal",
    "significand", "sin",     "sincos",   "sinh",    "sleep",    "snprintf",  "sprintf", "sqrt",    "srand",
    "srandom",     "strcat",  "strchr",   "strcmp",  "strcpy",   "strdup",    "strlen",  "strncmp", "strncpy",
    "strstr",      "strtol",  "system",   "tan",     "tanh",     "tgamma",    "time",    "toascii", "tolower",
    "toupper",     "trunc",   "vprintf",  "wait",    "write",    "y0",        "y1",      "yn",
#include "codegen/builtin_names.def"
};
static const char *const runtime_names[] = {
#include "codegen/reserved.def"
};

/* <stdint.h>, <stddef.h>, <setjmp.h>: types, and the limits that are macros */
static const char *const standard_names[] = {
    "size_t",     "ptrdiff_t",   "wchar_t",     "max_align_t",    "locale_t",       "jmp_buf",
    "sigjmp_buf", "sigsetjmp",   "SIZE_MAX",    "WCHAR_MAX",      "WCHAR_MIN",      "WINT_MAX",
    "WINT_MIN",   "PTRDIFF_MAX", "PTRDIFF_MIN", "SIG_ATOMIC_MAX", "SIG_ATOMIC_MIN",
};

static bool is_in(const char *name, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (name[0] == list[i][0] && !strcmp(name, list[i]))
            return true;
    return false;
}
#define IS_IN(name, list) is_in(name, list, sizeof(list) / sizeof *(list))

static bool starts_with(const char *name, const char *start)
{
    return !strncmp(name, start, strlen(start));
}

static bool ends_with(const char *name, const char *end)
{
    size_t length = strlen(name), size = strlen(end);
    return length >= size && !strcmp(name + length - size, end);
}

/* int64_t, uint_fast8_t; INT64_MAX, UINT8_C */
static bool is_standard(const char *name)
{
    if (starts_with(name, "int") || starts_with(name, "uint"))
        return ends_with(name, "_t");
    if (starts_with(name, "INT") || starts_with(name, "UINT"))
        return ends_with(name, "_MAX") || ends_with(name, "_MIN") || ends_with(name, "_C");
    return IS_IN(name, standard_names);
}

/* The runtime has these for every program: list_int, list_int_append, type_list_int. */
static bool is_of_lists(const char *name)
{
    static const char *const items[] = {"int", "float", "complex", "bool", "str", "bytes"};
    bool described = starts_with(name, "type_");
    const char *rest = described ? name + 5 : name;
    if (starts_with(rest, "list_") || starts_with(rest, "seq_"))
        rest = strchr(rest, '_') + 1;
    else if (!described)
        return false;
    for (size_t i = 0; i < sizeof items / sizeof *items; i++) {
        size_t size = strlen(items[i]);
        if (!strncmp(rest, items[i], size) && (!rest[size] || (!described && rest[size] == '_')))
            return true;
    }
    return false;
}

/* What stands behind the name of a class: emit_class.c. */
static bool is_of_class(const char *end)
{
    static const char *const ends[] = {"_new",       "_hooks",     "_repr_hook",    "_str_hook",     "_equal_hook",
                                       "_less_hook", "_hash_hook", "_greater_hook", "_at_most_hook", "_at_least_hook"};
    return IS_IN(end, ends);
}

/* What a program's own types are called in C: type_tuple_int_str, list_list_int_append, dict_str_int_row, Point_new. */
static bool is_of_type(const Unit *unit, const char *name)
{
    static const char *const containers[] = {"list_", "seq_",       "tuple_",     "dict_",
                                             "set_",  "frozenset_", "generator_", "array_"};
    bool described = starts_with(name, "type_"), contains = false, made = false;
    const char *rest = described ? name + 5 : name;
    for (size_t i = 0; i < sizeof containers / sizeof *containers; i++)
        contains |= starts_with(name, containers[i]);
    made = ends_with(name, "_new") || ends_with(name, "_hook") || ends_with(name, "_hooks");
    if (!described && !contains && !made)
        return false;
    for (uint32_t id = 0; id < type_total(unit->types); id++) {
        const char *stem = type_at(unit->types, id)->stem;
        size_t size = stem ? strlen(stem) : 0;
        if (size && !strncmp(rest, stem, size) &&
            (!rest[size] || (contains && rest[size] == '_') || (made && is_of_class(rest + size))))
            return true;
    }
    return false;
}

/* A family of names belongs to C or to the runtime: py_..., __..., _X... */
static bool is_reserved_family(const char *name)
{
    return !strncmp(name, "py_", 3) || !strncmp(name, "__", 2) ||
           (name[0] == '_' && name[1] >= 'A' && name[1] <= 'Z') || is_of_lists(name);
}

static int by_text(const void *name, const void *item)
{
    return strcmp(name, *(const char *const *)item);
}

static bool is_of_runtime(const char *name)
{
    return bsearch(name, runtime_names, sizeof runtime_names / sizeof *runtime_names, sizeof *runtime_names, by_text);
}

bool is_reserved(const char *c_name)
{
    return IS_IN(c_name, words) || is_of_runtime(c_name) || is_standard(c_name) || is_of_lists(c_name) ||
           is_reserved_family(c_name);
}

/* ---- spelling --------------------------------------------------------------------------- */
static const char *const greek[] = {
    "alpha", "beta",   "gamma",   "delta", "epsilon", "zeta",    "eta",   "theta", "iota",
    "kappa", "lambda", "mu",      "nu",    "xi",      "omicron", "pi",    "rho",   "sigma",
    "sigma", "tau",    "upsilon", "phi",   "chi",     "psi",     "omega",
};
static const char latin[] = "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo_ouuuuyty"; /* U+00C0 .. U+00FF */

static uint32_t next_code(const unsigned char **at)
{
    const unsigned char *p = *at;
    int more = *p < 0x80 ? 0 : *p < 0xe0 ? 1 : *p < 0xf0 ? 2 : 3;
    uint32_t code = more == 0 ? *p : *p & (0x3fu >> more);
    for (int i = 1; i <= more && (p[i] & 0xc0) == 0x80; i++)
        code = code << 6 | (p[i] & 0x3f);
    *at = p + 1 + more;
    return code;
}

static void spell(Text *out, uint32_t code)
{
    if (code < 0x80)
        text_char(out, (char)code);
    else if (code >= 0xc0 && code <= 0xff)
        text_char(out, latin[code - 0xc0]);
    else if (code >= 0x3b1 && code <= 0x3c9)
        text_put(out, greek[code - 0x3b1]);
    else if (code >= 0x391 && code <= 0x3a9) {
        const char *letter = greek[code - 0x391];
        text_char(out, (char)(letter[0] - 'a' + 'A'));
        text_put(out, letter + 1);
    } else
        text_print(out, "u%04x", code);
}

static Name spelled(Unit *unit, const char *name)
{
    Text text = {0};
    if (name[0] >= '0' && name[0] <= '9') /* of a module: a file may have such a name */
        text_put(&text, "file_");
    for (const unsigned char *at = (const unsigned char *)name; *at;) {
        const unsigned char *start = at;
        uint32_t code = next_code(&at);
        if (at < start + 1)
            break;
        bool word = code >= 0x80 || code == '_' || (code >= '0' && code <= '9') || (code >= 'a' && code <= 'z') ||
                    (code >= 'A' && code <= 'Z');
        if (word)
            spell(&text, code);
        else if (code != '<' && code != '>')
            text_char(&text, '_');
    }
    Name c_name = intern(unit->names, text.at ? text.at : "_", text.at ? text.len : 1);
    text_free(&text);
    return c_name;
}

/* "subject.2", of a match statement: subject; ".width", a descriptor of a class: width; ".2.check": check */
static const char *plain_name(Naming *n, const Var *var)
{
    const char *name = var->name ? var->name : "value";
    name += name[0] == '.' && name[1];
    const char *dot = strchr(name, '.');
    if (dot && name[0] >= '0' && name[0] <= '9')
        return dot + 1;
    return dot ? arena_copy(n->unit->arena, name, (size_t)(dot - name)) : name;
}

static Name with_suffix(Naming *n, const char *name, const char *format, const char *suffix)
{
    return intern_text(n->unit->names, arena_print(n->unit->arena, format, name, suffix));
}

/* ---- file level ------------------------------------------------------------------------- */
static bool is_local_name(const Naming *n, Name name)
{
    return map_get(&n->local_names, name) != NULL;
}

static bool is_reserved_name(Naming *n, Name name)
{
    static const char yes[] = "", no[] = "";
    const char *known = map_get(&n->reserved, name);
    if (!known) {
        known = is_reserved(name) ? yes : no;
        map_set(n->unit->arena, &n->reserved, name, (void *)known);
    }
    return known == yes;
}

static Name claim_global(Naming *n, Name wish)
{
    if (is_reserved_family(wish) || is_of_type(n->unit, wish))
        wish = with_suffix(n, "user", "%s_%s", wish);
    if (is_reserved_name(n, wish) || IS_IN(wish, libc_names))
        wish = with_suffix(n, wish, "%s%s", "_");
    Name name = wish;
    for (int i = 2; map_get(&n->globals, name); i++)
        name = with_suffix(n, wish, "%s_%s", arena_print(n->unit->arena, "%d", i));
    map_set(n->unit->arena, &n->globals, name, n);
    return name;
}

static bool is_same_def(const Func *a, const Func *b)
{
    return a->name == b->name && a->at.start == b->at.start && a->params.len == b->params.len;
}

/* The types in which this twin differs from its siblings: dot_int; dot_2 when they say nothing
 * short. */
static Name twin_name(Naming *n, const Func *func, Name base)
{
    Text text = {0};
    text_put(&text, base);
    for (uint32_t i = 0; i < func->params.len; i++) {
        bool differs = false;
        for (const Def *def = map_get(&n->defs, func->name); def; def = def->more)
            differs |=
                is_same_def(func, def->func) && def->func->params.at[i].var->type != func->params.at[i].var->type;
        if (differs)
            text_print(&text, "_%s", func->params.at[i].var->type->stem);
    }
    bool plain = text.len == strlen(base) || text.len > 40;
    Name name = plain ? base : intern(n->unit->names, text.at, text.len);
    text_free(&text);
    return name;
}

static bool has_twin(const Naming *n, const Func *func)
{
    for (const Def *def = map_get(&n->defs, func->name); def; def = def->more)
        if (def->func != func && is_same_def(func, def->func))
            return true;
    return false;
}

/* __init__ of class Point: Point_init */
static Name method_name(Naming *n, const Func *func)
{
    const char *attribute = func->name[0] == '.' ? strchr(func->name + 1, '.') + 1 : NULL;
    if (attribute) { /* ".__setattr__.x", ".__get__.x_C": frontend/expand_setattr.c, expand_descriptor.c */
        size_t first = 1 + strspn(func->name + 1, "_"), end = (size_t)(attribute - func->name) - 1;
        while (end > first && func->name[end - 1] == '_')
            end--;
        const char *verb = arena_copy(n->unit->arena, func->name + first, end - first);
        verb = !strcmp(verb, "setattr") ? "set" : !strcmp(verb, "delattr") ? "delete" : verb;
        return spelled(n->unit,
                       arena_print(n->unit->arena, "%s_%s%s%s", func->owner, verb, *attribute ? "_" : "", attribute));
    }
    size_t length = strlen(func->name), skip = strspn(func->name, "_");
    while (length > skip && func->name[length - 1] == '_')
        length--;
    const char *plain = skip < length ? arena_copy(n->unit->arena, func->name + skip, length - skip) : "method";
    if (!strcmp(plain, "new")) /* <owner>_new is what allocates an instance */
        plain = "make";
    return spelled(n->unit, arena_print(n->unit->arena, "%s_%s", func->owner, plain));
}

static void name_function(Naming *n, Func *func)
{
    Name base = func->owner ? method_name(n, func) : spelled(n->unit, func->name);
    if (func == n->unit->entry)
        base = spelled(n->unit, arena_print(n->unit->arena, "run_%s", n->unit->module));
    else if (has_twin(n, func))
        base = twin_name(n, func, base);
    if (func->yields)
        base = intern_text(n->unit->names, arena_print(n->unit->arena, "%s_body", base));
    if (func->wide)
        base = intern_text(n->unit->names, arena_print(n->unit->arena, "%s_wide", base));
    if (func->settled)
        base = intern_text(n->unit->names, arena_print(n->unit->arena, "%s_settled", base));
    func->c_name = claim_global(n, base);
}

static void name_fields(Naming *n, Class *cls)
{
    Map taken = {0};
    for_each (Var *, field, &cls->fields) {
        Name base = spelled(n->unit, field->name);
        if (is_reserved(base) || !strcmp(base, "head") || (base[0] == '_' && strspn(base, "_") != 1))
            base = with_suffix(n, "field", "%s_%s", base);
        while (map_get(&taken, base))
            base = with_suffix(n, base, "%s%s", "_");
        map_set(n->unit->arena, &taken, base, field);
        field->c_name = base;
    }
}

/* n of f: f_scope->n */
static void name_captured(Naming *n, Var *var)
{
    Name base = spelled(n->unit, plain_name(n, var));
    if (is_reserved(base) || !strcmp(base, "head") || (base[0] == '_' && strspn(base, "_") != 1))
        base = with_suffix(n, "field", "%s_%s", base);
    var->c_name = arena_print(n->unit->arena, "%s_scope->%s", var->scope->c_name, base);
    for_each (Var *, other, &var->scope->captured)
        if (other != var && other->c_name && !strcmp(other->c_name, var->c_name))
            var->c_name = arena_print(n->unit->arena, "%s_%u", var->c_name, var->id);
}

static void name_global(Naming *n, Var *var)
{
    Name base = spelled(n->unit, plain_name(n, var));
    if (is_local_name(n, var->name))
        base = with_suffix(n, spelled(n->unit, n->unit->module), "%s_%s", base);
    var->c_name = claim_global(n, base);
}

/* ---- in a function ---------------------------------------------------------------------- */
/* of: the variable that has the name already */
static bool clashes_with(Naming *n, const Var *var, Name name, const Var **of)
{
    if (is_reserved_name(n, name) || map_get(&n->globals, name))
        return true;
    for (const Taken *taken = map_get(&n->taken, name); taken; taken = taken->more) {
        const Var *other = taken->var;
        if (other->is_param || var->is_param || other->in_frame || var->in_frame ||
            scopes_meet(&n->places[other->id], &n->places[var->id])) {
            *of = other;
            return true;
        }
    }
    return false;
}

static bool clashes(Naming *n, const Var *var, Name name)
{
    const Var *of = NULL;
    return clashes_with(n, var, name, &of);
}

/* a_3, for a temporary that holds a[3]; NULL where it is taken */
static Name name_by_value(Naming *n, const Var *var)
{
    const char *wish = var->is_temp ? held_name(n->unit->arena, &n->held, var) : NULL;
    if (!wish || is_of_type(n->unit, wish))
        return NULL;
    Name name = intern_text(n->unit->names, wish);
    return clashes(n, var, name) ? NULL : name;
}

/* Names that a frame has fields of, and that of the variable that points to it. */
static bool is_of_frame(const Naming *n, Name name)
{
    return n->func->resumes && (!strcmp(name, "head") || !strcmp(name, "returned") || !strcmp(name, n->func->frame));
}

/* x_2: the lowest number that is free, where they are few. */
static Name numbered_name(Naming *n, const Var *var, Name base)
{
    uintptr_t from = (uintptr_t)map_get(&n->counted, base);
    for (uintptr_t i = from ? from : 2;; i++) {
        Name name = with_suffix(n, base, "%s_%s", arena_print(n->unit->arena, "%d", (int)i));
        if (clashes(n, var, name))
            continue;
        if (i > most_tried)
            map_set(n->unit->arena, &n->counted, base, (void *)i);
        return name;
    }
}

static Name local_name(Naming *n, const Var *var)
{
    Name by_value = name_by_value(n, var);
    if (by_value)
        return by_value;
    Name base = spelled(n->unit, plain_name(n, var));
    if (var->is_param && var->hidden) /* the name itself is the local's that is assigned */
        base = with_suffix(n, "given", "%s_%s", base);
    if (base[0] == '_' && (base[1] == '_' || (base[1] >= 'A' && base[1] <= 'Z'))) /* C's own */
        base = with_suffix(n, "local", "%s%s", base);
    if (is_reserved_family(base) || is_of_type(n->unit, base))
        base = with_suffix(n, "user", "%s_%s", base);
    bool taken = is_reserved_name(n, base) || map_get(&n->globals, base) || is_of_frame(n, base);
    const Var *of = NULL;
    if (!strcmp(base, "_") && (taken || clashes_with(n, var, base, &of))) { /* two underscores in front are C's own */
        base = intern_text(n->unit->names, "unused");
        taken = map_get(&n->globals, base) != NULL;
    }
    if (taken)
        base = with_suffix(n, base, "%s%s", "_");
    if (!clashes_with(n, var, base, &of))
        return base;
    Name name = with_suffix(n, base, "%s_%s", var->type->stem);
    if (!var->is_temp && !(of && of->type == var->type) && var->type->stem[0] && strlen(var->type->stem) < 16 &&
        !clashes(n, var, name))
        return name;
    return numbered_name(n, var, base);
}

static void name_local(Naming *n, Var *var)
{
    if (var->c_name || (!var->is_param && !n->places[var->id].block))
        return;
    var->c_name = local_name(n, var);
    Taken *taken = NEW(n->unit->arena, Taken);
    *taken = (Taken){var, map_get(&n->taken, var->c_name)};
    map_set(n->unit->arena, &n->taken, var->c_name, taken);
}

/* x of a generator's frame: frame->x */
static void name_in_frame(Naming *n, Func *func)
{
    for_each (Var *, var, &func->vars)
        if (var->in_frame && !var->cached && var->c_name)
            var->c_name = intern_text(n->unit->names, arena_print(n->unit->arena, "%s->%s", func->frame, var->c_name));
}

static void name_locals(Naming *n, Func *func)
{
    n->func = func;
    if (func->resumes)
        func->frame = map_get(&n->globals, intern_text(n->unit->names, "frame")) ? "own_frame" : "frame";
    n->places = places_of(n->unit->arena, func);
    n->held = held_values(n->unit->arena, func);
    n->taken = n->counted = (Map){0};
    for_each (Var *, fresh, &func->vars)
        fresh->c_name = NULL;
    for (uint32_t i = 0; i < func->params.len; i++)
        name_local(n, func->params.at[i].var);
    for_each (Var *, named, &func->vars)
        if (!named->is_temp)
            name_local(n, named);
    for_each (Var *, temp, &func->vars)
        name_local(n, temp);
    if (func->resumes)
        name_in_frame(n, func);
}

static void note_names(Naming *n, Func *func)
{
    Arena *arena = n->unit->arena;
    Def *def = NEW(arena, Def);
    *def = (Def){func, map_get(&n->defs, func->name)};
    map_set(arena, &n->defs, func->name, def);
    for_each (Var *, var, &func->vars)
        map_set(arena, &n->local_names, intern_text(n->unit->names, var->name), func);
}

void pass_name(Unit *unit, const Options *options)
{
    Naming naming = {.unit = unit};
    (void)options;
    for (uint32_t i = 0; i < type_total(unit->types); i++) {
        const Type *type = type_at(unit->types, i);
        if (type->kind == Type_list || type->kind == Type_tuple || type->kind == Type_sequence ||
            type->kind == Type_instance || type->kind == Type_function || type->kind == Type_generator ||
            type_is_table(type))
            map_set(unit->arena, &naming.globals, intern_text(unit->names, type->stem), &naming);
    }
    for_each (Func *, known, &unit->funcs)
        note_names(&naming, known);
    for_each (Class *, cls, &unit->classes)
        name_fields(&naming, cls);
    for_each (Func *, func, &unit->funcs)
        name_function(&naming, func);
    for_each (Var *, global, &unit->globals)
        if (global->scope)
            name_captured(&naming, global);
        else
            name_global(&naming, global);
    for_each (Func *, holder, &unit->funcs)
        name_locals(&naming, holder);
}

/* main.c -- the command line: the only file that sees every stage.
 * In: arguments.  Out: files, text on standard output, diagnostics on standard error, an exit status.
 * Rule: 0 done, 1 the program was refused, 2 the command line was wrong, 3 a tool is missing or failed. */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "codegen/codegen.h"
#include "frontend/ast.h"
#include "typeinfer/infer.h"
#include "typeinfer/report.h"

typedef enum { Cmd_build, Cmd_c, Cmd_types, Cmd_check, Cmd_explain, Cmd_run } Command;

typedef struct Arguments {
    Command command;
    char *file, *output, *driver;
    uint32_t line; /* of `explain FILE.py:LINE` */
    bool pyi, json, dependencies, portable;
    int optimize;
    const char *cflags;
    char **rest; /* arguments of the program that `run` starts, NULL-terminated */
    Options options;
} Arguments;

/* Everything of one run of the compiler. */
typedef struct Job {
    Arena *arena;
    Arguments *arguments;
    char *library; /* lib/moult: include/, stubs/, libruntime.a */
    Program *program;
    Inference *inference;
    Text dump;
    Output_text output;
} Job;

static const char usage_text[] =
    "usage: moult [COMMAND] FILE.py [OPTIONS]\n"
    "\n"
    "  moult FILE.py             the same as moult build\n"
    "  moult build FILE.py       an importable extension module (FILE.abi3.so)\n"
    "         --exe              a program              --lib  a plain C library and its header\n"
    "         -o OUT             the output file        --from DRIVER.py  more evidence for types\n"
    "         --no-parallel      one thread             --reassociate     float sums in any order\n"
    "         --unchecked        drops the checks that are left: for measuring what they cost\n"
    "         -g  -O0..-O3  --cflags=\"...\"  --portable (no -march=native)  -MD (dependencies)\n"
    "  moult c FILE.py           the generated C on standard output, or to -o OUT; types and explain the same\n"
    "  moult types FILE.py       the source with its inferred types; --pyi: a stub file\n"
    "  moult check FILE.py       diagnostics only; --json\n"
    "  moult explain FILE.py[:LINE]  each type's first cause, checks left in, each loop's verdict; --json\n"
    "  moult run FILE.py [ARGS]  builds (cached by content) and runs\n"
    "\n"
    "for work on moult itself: --dump=PASS[:FUNCTION] --stats --skip=PASS --check-facts --verify-parallel\n";

/* ---- arguments ------------------------------------------------------------------------------------ */

static _Noreturn void __attribute__((format(printf, 1, 0))) usage_error(const char *format, const char *what)
{
    fputs("moult: ", stderr);
    fprintf(stderr, format, what);
    fputs("\nTry 'moult --help'.\n", stderr);
    exit(2);
}

static bool starts_with(const char *text, const char *prefix)
{
    return !strncmp(text, prefix, strlen(prefix));
}

/* The switches that set one field; true when `argument` was one of them. */
static bool read_switch(Arguments *arguments, const char *argument)
{
    Options *options = &arguments->options;
    const struct {
        const char *name;
        bool *field, value;
    } switches[] = {
        {"--no-parallel", &options->parallel, false},
        {"--reassociate", &options->reassociate, true},
        {"--unchecked", &options->unchecked, true},
        {"--check-facts", &options->check_facts, true},
        {"--verify-parallel", &options->verify_parallel, true},
        {"--stats", &options->stats, true},
        {"-g", &options->debug, true},
        {"--portable", &arguments->portable, true},
        {"--pyi", &arguments->pyi, true},
        {"--json", &arguments->json, true},
        {"-MD", &arguments->dependencies, true},
    };
    for (size_t i = 0; i < sizeof switches / sizeof *switches; i++)
        if (!strcmp(argument, switches[i].name)) {
            *switches[i].field = switches[i].value;
            return true;
        }
    return false;
}

static bool read_valued(Arguments *arguments, const char *argument)
{
    Options *options = &arguments->options;
    if (!strcmp(argument, "--exe"))
        options->output = Output_program;
    else if (!strcmp(argument, "--lib"))
        options->output = Output_library;
    else if (starts_with(argument, "--cflags="))
        arguments->cflags = argument + strlen("--cflags=");
    else if (starts_with(argument, "--dump="))
        options->dump = argument + strlen("--dump=");
    else if (starts_with(argument, "--skip="))
        options->skip = argument + strlen("--skip=");
    else if (starts_with(argument, "-O") && strlen(argument) == 3 && argument[2] >= '0' && argument[2] <= '3')
        arguments->optimize = argument[2] - '0';
    else
        return false;
    return true;
}

/* `-o OUT` and `-oOUT`, `--from X` and `--from=X`; *at moves when the next argument is used. */
static char *read_pair(char **argv, int *at, const char *name)
{
    char *argument = argv[*at];
    size_t length = strlen(name);
    if (strncmp(argument, name, length) || (length > 2 && argument[length] && argument[length] != '='))
        return NULL;
    if (argument[length])
        return argument + length + (length > 2);
    if (!argv[*at + 1])
        usage_error("%s needs a value", name);
    return argv[++*at];
}

static void read_file(Arguments *arguments, char *argument)
{
    if (arguments->file)
        usage_error("more than one file: %s", argument);
    char *colon = strrchr(argument, ':');
    if (arguments->command == Cmd_explain && colon && colon[1] && colon[1 + strspn(colon + 1, "0123456789")] == 0) {
        arguments->line = (uint32_t)strtoul(colon + 1, NULL, 10);
        *colon = 0;
    }
    arguments->file = argument;
}

static void read_argument(Arguments *arguments, char **argv, int *at)
{
    char *value;
    if (argv[*at][0] != '-')
        read_file(arguments, argv[*at]);
    else if ((value = read_pair(argv, at, "--from")))
        arguments->driver = value;
    else if (starts_with(argv[*at], "-o") && (value = read_pair(argv, at, "-o")))
        arguments->output = value;
    else if (starts_with(argv[*at], "-j") && read_pair(argv, at, "-j"))
        ; /* one translation unit: there is nothing to run side by side yet */
    else if (!read_switch(arguments, argv[*at]) && !read_valued(arguments, argv[*at]))
        usage_error("unknown option %s", argv[*at]);
}

static int read_command(Arguments *arguments, const char *word)
{
    static const char *const words[] = {"build", "c", "types", "check", "explain", "run"};
    for (int i = 0; i < 6; i++)
        if (word && !strcmp(word, words[i])) {
            arguments->command = (Command)i;
            return 1;
        }
    return 0;
}

/* -o must name a file that is not read. */
static void check_output(const Arguments *arguments)
{
    const char *read[] = {arguments->file, arguments->driver};
    struct stat written, other;
    if (!arguments->output)
        return;
    if (arguments->command == Cmd_check || arguments->command == Cmd_run)
        usage_error("moult %s writes no file: -o", arguments->command == Cmd_check ? "check" : "run");
    for (int i = 0; i < 2; i++)
        if (read[i] && !stat(arguments->output, &written) && !stat(read[i], &other) && written.st_dev == other.st_dev &&
            written.st_ino == other.st_ino)
            usage_error("-o names a file that is compiled: %s", arguments->output);
}

static void read_arguments(Arguments *arguments, char **argv)
{
    int at = 1 + read_command(arguments, argv[1]);
    for (; argv[at]; at++) {
        if (!strcmp(argv[at], "--help") || !strcmp(argv[at], "-h"))
            exit((fputs(usage_text, stdout), 0));
        if (!strcmp(argv[at], "--version"))
            exit((puts("moult 0.1"), 0));
        read_argument(arguments, argv, &at);
        if (arguments->command == Cmd_run && arguments->file) {
            arguments->rest = argv + at;
            break;
        }
    }
    if (!arguments->file)
        usage_error("%s", "no file given");
    check_output(arguments);
    if (arguments->command == Cmd_run)
        arguments->options.output = Output_program;
}

/* ---- where moult's own files are ---------------------------------------------------------------------- */

static bool has_runtime(const char *folder)
{
    char path[PATH_MAX + 64];
    snprintf(path, sizeof path, "%s/stubs/builtins.pyi", folder);
    return !access(path, R_OK);
}

/* lib/moult beside the executable (a build tree) or beside its bin folder (installed). */
static char *find_library(Arena *arena)
{
    char self[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
    const char *given = getenv("MOULT_LIB");
    if (given && has_runtime(given))
        return arena_print(arena, "%s", given);
    if (length > 0) {
        self[length] = 0;
        *strrchr(self, '/') = 0;
        char *tries[] = {arena_print(arena, "%s/lib/moult", self), arena_print(arena, "%s/../lib/moult", self)};
        for (int i = 0; i < 2; i++)
            if (has_runtime(tries[i]))
                return tries[i];
    }
    fputs("moult: its library folder (lib/moult) was not found; reinstall, or set MOULT_LIB\n", stderr);
    exit(3);
}

/* ---- the pipeline ---------------------------------------------------------------------------------------- */

static int render(Job *job)
{
    Text text = {0};
    Diags *diags = job->program->diags;
    if (job->arguments->json && job->arguments->command == Cmd_check) {
        diags_json(diags, &text);
        fwrite(text.at, 1, text.len, stdout);
    } else if (diags->all.len) {
        diags_render(diags, &text, isatty(2));
        fwrite(text.at, 1, text.len, stderr);
    }
    text_free(&text);
    return diags->errors ? 1 : 0;
}

static bool infer_job(Job *job)
{
    Arguments *arguments = job->arguments;
    job->program = program_new(job->arena, job->library);
    job->program->with_declared = arguments->options.output != Output_program; /* Python calls no program's functions */
    parse_program(job->program, arguments->file, arguments->driver);
    if (job->program->diags->errors)
        return false;
    InferOptions options = {.module = arguments->options.output != Output_program,
                            .stats = arguments->options.stats,
                            .causes = arguments->command == Cmd_explain};
    job->inference = infer(job->program, job->arena, options);
    return !job->program->diags->errors;
}

static bool lower_job(Job *job)
{
    if (!infer_job(job))
        return false;
    lower(job->inference);
    return !job->program->diags->errors;
}

static int passes_job(Job *job)
{
    const char *module = job->inference->unit->module;
    if (job->arguments->options.output == Output_library && !restrict_library(job->inference->unit))
        return fprintf(stderr,
                       "moult: no function of %s has a form in C: numbers, texts, lists of numbers and arrays have\n"
                       "  help: --from DRIVER.py names a file whose calls show the types\n",
                       module),
               1;
    run_passes(job->inference->unit, &job->arguments->options, &job->dump);
    if (job->arguments->options.stats && job->inference->stats.at)
        fputs(job->inference->stats.at, stderr);
    return 0;
}

/* Writes `path` whole or not at all: a temporary beside it, then a rename. */
static int write_file(Arena *arena, const char *path, const char *text, size_t length)
{
    const char *temporary = written_to(arena, path);
    FILE *file = fopen(temporary, "w");
    bool good = file && fwrite(text, 1, length, file) == length;
    good = file && !fclose(file) && good && (temporary == path || !rename(temporary, path));
    if (good)
        return 0;
    fprintf(stderr, "moult: cannot write %s: %s\n", path, strerror(errno));
    if (file && temporary != path)
        unlink(temporary);
    return 3;
}

/* Standard output, or the file that -o names.  Standard output must take all of it: a full disk is an error too. */
static int write_out(const Job *job, const Text *text)
{
    if (job->arguments->output)
        return write_file(job->arena, job->arguments->output, text->at, text->len);
    if (text->len && fwrite(text->at, 1, text->len, stdout) != text->len)
        return fprintf(stderr, "moult: cannot write to standard output: %s\n", strerror(errno)), 3;
    if (fflush(stdout))
        return fprintf(stderr, "moult: cannot write to standard output: %s\n", strerror(errno)), 3;
    return 0;
}

/* ---- outputs ---------------------------------------------------------------------------------------------- */

static char *default_output(Job *job)
{
    const char *slash = strrchr(job->arguments->file, '/');
    const char *name = slash ? slash + 1 : job->arguments->file;
    int stem = (int)strcspn(name, ".");
    static const char *const shapes[] = {"%.*s.abi3.so", "%.*s", "lib%.*s.so"};
    switch (job->arguments->options.output) {
    case Output_module:
        return arena_print(job->arena, shapes[0], stem, name);
    case Output_program:
        return arena_print(job->arena, shapes[1], stem, name);
    default:
        return arena_print(job->arena, shapes[2], stem, name);
    }
}

/* A path as make reads it. */
static void put_path(Text *out, const char *path)
{
    for (; *path; path++) {
        if (*path == ' ' || *path == '#')
            text_char(out, '\\');
        if (*path == '$')
            text_char(out, '$');
        text_char(out, *path);
    }
}

/* OUT.d: "OUT: file.py imported.py driver.py", with an empty rule for each so that a deleted file is no error. */
static int write_dependencies(Job *job, const char *output)
{
    Text text = {0};
    put_path(&text, output);
    text_put(&text, ":");
    for_each (Module *, module, &job->program->modules)
        if (!module->is_stub) {
            text_put(&text, " ");
            put_path(&text, module->source->path);
        }
    const Module *declared = job->program->main->declared;
    if (declared) {
        text_put(&text, " ");
        put_path(&text, declared->source->path);
    }
    text_put(&text, "\n");
    if (declared) {
        put_path(&text, declared->source->path);
        text_put(&text, ":\n");
    }
    for_each (Module *, other, &job->program->modules)
        if (!other->is_stub && other != job->program->main) {
            put_path(&text, other->source->path);
            text_put(&text, ":\n");
        }
    const char *dot = strrchr(output, '.'), *slash = strrchr(output, '/');
    int stem = dot && (!slash || dot > slash) ? (int)(dot - output) : (int)strlen(output);
    int status = write_file(job->arena, arena_print(job->arena, "%.*s.d", stem, output), text.at, text.len);
    text_free(&text);
    return status;
}

static int compile_to(Job *job, const char *output)
{
    Arguments *arguments = job->arguments;
    Build build = {.library = job->library,
                   .c_text = job->output.c.at,
                   .output = output,
                   .cflags = arguments->cflags,
                   .optimize = arguments->optimize,
                   .portable = arguments->portable,
                   .debug = arguments->options.debug};
    return build_c(&build, &arguments->options);
}

static char *header_path(Job *job, const char *output)
{
    const char *slash = strrchr(output, '/');
    int folder = slash ? (int)(slash - output + 1) : 0;
    return arena_print(job->arena, "%.*s%s.h", folder, output, job->inference->unit->module);
}

static bool is_module_name(const char *name)
{
    static const char *const keywords[] = {
        "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
        "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
        "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
        "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield",
    };
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++)
        if (!strcmp(name, keywords[i]))
            return false;
    size_t length = strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789");
    return length && !name[length] && !(name[0] >= '0' && name[0] <= '9');
}

/* Python finds PyInit_NAME by the file's name: both must be one that can be imported. */
static void check_module_name(Job *job, const char *output)
{
    const char *module = job->inference->unit->module, *slash = strrchr(output, '/');
    const char *file = slash ? slash + 1 : output, *type = strrchr(file, '.');
    size_t length = strlen(module);
    if (job->arguments->options.output == Output_program)
        return;
    if (!is_module_name(module))
        usage_error("'%s' is no name that Python can import: rename the file, or build a program with --exe", module);
    bool shared = type && !strcmp(type, ".so");
    if (job->arguments->options.output == Output_module && !shared)
        usage_error("Python imports a module from a file that ends in .so, not from %s", file);
    if (job->arguments->options.output == Output_module && (strncmp(file, module, length) || file[length] != '.'))
        usage_error(
            arena_print(job->arena, "Python imports the module %s from a file of that name, not from %%s", module),
            file);
}

static int build_job(Job *job)
{
    char *output = job->arguments->output ? job->arguments->output : default_output(job);
    check_module_name(job, output);
    emit(job->inference->unit, &job->arguments->options, &job->output);
    int status = compile_to(job, output);
    if (!status && job->arguments->options.output == Output_library)
        status = write_file(job->arena, header_path(job, output), job->output.header.at, job->output.header.len);
    if (!status && job->arguments->dependencies)
        status = write_dependencies(job, output);
    return status;
}

/* ---- run: programs are kept by content -------------------------------------------------------------------- */

static char *cache_folder(Arena *arena)
{
    const char *given = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
    char *base = given ? arena_print(arena, "%s", given) : arena_print(arena, "%s/.cache", home ? home : "/tmp");
    mkdir(base, 0777);
    char *folder = arena_print(arena, "%s/moult", base);
    mkdir(folder, 0777);
    return folder;
}

static bool same_content(const char *path, const Text *text)
{
    FILE *file = fopen(path, "r");
    if (!file)
        return false;
    char *old = malloc(text->len + 1);
    bool same = old && fread(old, 1, text->len + 1, file) == text->len && !memcmp(old, text->at, text->len);
    free(old);
    fclose(file);
    return same;
}

/* What decides the program: its C, the flags, and the runtime it is linked with. */
static Text cache_key(Job *job)
{
    Text key = {0};
    struct stat runtime = {0};
    stat(arena_print(job->arena, "%s/libruntime.a", job->library), &runtime);
    text_add(&key, job->output.c.at, job->output.c.len);
    text_print(&key, "// %d %d %d %s %lld %lld\n", job->arguments->optimize, job->arguments->portable,
               job->arguments->options.debug, job->arguments->cflags ? job->arguments->cflags : "",
               (long long)runtime.st_mtime, (long long)runtime.st_size);
    return key;
}

/* Compiles what `stem` names unless it is there already, made of the same. */
static int keep_program(Job *job, const char *stem, const Text *key)
{
    char *kept = arena_print(job->arena, "%s.c", stem);
    if (!access(stem, X_OK) && same_content(kept, key))
        return 0;
    int status = compile_to(job, stem);
    return status ? status : write_file(job->arena, kept, key->at, key->len);
}

static int run_job(Job *job)
{
    emit(job->inference->unit, &job->arguments->options, &job->output);
    Text key = cache_key(job);
    char *stem = arena_print(job->arena, "%s/%s-%016llx", cache_folder(job->arena), job->inference->unit->module,
                             (unsigned long long)hash_bytes(HASH_START, key.at, key.len));
    int status = keep_program(job, stem, &key);
    text_free(&key);
    if (status)
        return status;
    job->arguments->rest[0] = job->arguments->file; /* sys.argv[0] */
    execv(stem, job->arguments->rest);
    fprintf(stderr, "moult: cannot run %s: %s\n", stem, strerror(errno));
    return 3;
}

static int finish(Job *job)
{
    switch (job->arguments->command) {
    case Cmd_build:
        return build_job(job);
    case Cmd_run:
        return run_job(job);
    case Cmd_c:
        emit(job->inference->unit, &job->arguments->options, &job->output);
        return write_out(job, &job->output.c);
    case Cmd_explain:
        explain(job->inference->unit, job->arguments->line, job->arguments->json, &job->dump);
        return write_out(job, &job->dump);
    default:
        return 0;
    }
}

static int run_command(Job *job)
{
    Command command = job->arguments->command;
    if (command == Cmd_types) {
        bool good = infer_job(job);
        int status = render(job);
        Text text = {0};
        if (good) {
            (job->arguments->pyi ? report_stub : report_types)(job->inference, &text);
            status = write_out(job, &text);
        }
        text_free(&text);
        return status;
    }
    bool good = lower_job(job);
    int status = render(job);
    if (!good || command == Cmd_check)
        return status;
    status = passes_job(job);
    if (status)
        return status;
    if (job->arguments->options.dump)
        return write_out(job, &job->dump);
    return finish(job);
}

/* store-tree FILE OUT: for moult's own makefile, so that a compilation need not parse the library. */
static int store_tree(char **argv)
{
    Arena *arena = arena_new();
    Program *program = program_new(arena, NULL);
    Source *source = read_source(program, argv[0], (Span){0});
    Module *module = source ? parse_module(program, source, intern_text(program->names, "stored")) : NULL;
    Job job = {.arena = arena, .program = program, .arguments = &(Arguments){0}};
    int status = render(&job);
    Text out = {0};
    if (!status)
        store_module(program, module, &out);
    if (!status)
        status = write_file(arena, argv[1], out.at, out.len);
    text_free(&out);
    arena_free(arena);
    return status;
}

int main(int argc, char **argv)
{
    if (argc == 4 && !strcmp(argv[1], "store-tree"))
        return store_tree(argv + 2);
    Arguments arguments = {.optimize = -1, .options = {.parallel = true}};
    read_arguments(&arguments, argv);
    Job job = {.arena = arena_new(), .arguments = &arguments};
    job.library = find_library(job.arena);
    int status = run_command(&job);
    text_free(&job.output.c);
    text_free(&job.output.header);
    text_free(&job.dump);
    arena_free(job.arena);
    return status;
}

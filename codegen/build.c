/* build.c -- finds and runs the C compiler.
 * In: C text, an output path.  Out: that file, whole or not at all; 0, or 3 after a message on standard error.
 * Rule: what gcc says is shown; an error of gcc is a bug of moult, and is called so.                                */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "codegen/codegen.h"

typedef struct Command {
    Arena *arena;
    VEC(char *) words;
} Command;

static void add(Command *command, const char *word)
{
    push(command->arena, &command->words, arena_copy(command->arena, word, strlen(word)));
}

/* Words between blanks; no quoting, as in make's CFLAGS. */
static void add_words(Command *command, const char *text)
{
    while (text && *text) {
        text += strspn(text, " \t");
        size_t length = strcspn(text, " \t");
        if (length)
            push(command->arena, &command->words, arena_copy(command->arena, text, length));
        text += length;
    }
}

static void add_flags(Command *command, const Build *build, const Options *options)
{
    static const char *const flags[] = {
        "-std=gnu11", "-ftree-vectorize", "-fvect-cost-model=dynamic", "-fno-math-errno", "-fno-trapping-math", "-ffp-contract=off",
        "-fcx-limited-range", "-fopenmp",
    };
    add(command, arena_print(command->arena, "-O%d", build->optimize < 0 ? 2 : build->optimize));
    if (!build->portable)
        add(command, "-march=native");
    if (build->debug)
        add(command, "-g");
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        add(command, flags[i]);
    add(command, arena_print(command->arena, "-I%s/include", build->library));
    if (options->output != Output_program) {
        add(command, "-fPIC");
        add(command, "-shared");
        add(command, "-fvisibility=hidden");
    }
    add_words(command, build->cflags);
}

static void add_libraries(Command *command, const Build *build)
{
    const char *runtime = getenv("MOULT_DEBUG_RUNTIME") ? "libruntime-debug.a" : "libruntime.a";
    add(command, arena_print(command->arena, "%s/%s", build->library, runtime));
    for (const char *const *link = build->links; link && *link; link++)
        add(command, arena_print(command->arena, "-l%s", *link));
    add(command, "-lgmp");
    add(command, "-lutf8proc");
    add(command, "-lm");
    add(command, "-lpthread");
}

/* The temporaries stand beside the output, so that a rename is enough, and a folder that cannot be written is noticed. */
static bool write_source(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    if (!file)
        return false;
    size_t length = strlen(text);
    bool good = fwrite(text, 1, length, file) == length;
    return !fclose(file) && good;
}

static int run(const Command *command)
{
    fflush(NULL);
    pid_t child = fork();
    if (child < 0)
        return -1;
    if (!child) {
        execvp(command->words.at[0], command->words.at);
        _exit(errno == ENOENT ? 127 : 126);
    }
    int status;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

static int tell(const Command *command, int status)
{
    if (status == 127)
        fprintf(stderr,
                "moult: the C compiler '%s' was not found\n  help: install it (Debian: apt-get install gcc), or name another with CC=...\n",
                command->words.at[0]);
    else
        fprintf(stderr, "moult: '%s' failed on the generated C; this is a bug in moult, please report it with the Python file\n",
                command->words.at[0]);
    return 3;
}

static int cannot_write(const char *path)
{
    fprintf(stderr, "moult: cannot write %s: %s\n", path, strerror(errno));
    return 3;
}

static int compile(Command *command, const Build *build, const Options *options)
{
    Arena *arena = command->arena;
    const char *source = arena_print(arena, "%s.%d.c", build->output, (int)getpid());
    const char *made = arena_print(arena, "%s.%d.tmp", build->output, (int)getpid());
    add_words(command, getenv("CC") && *getenv("CC") ? getenv("CC") : "gcc");
    add_flags(command, build, options);
    add(command, "-o");
    add(command, made);
    add(command, source);
    add_libraries(command, build);
    push(arena, &command->words, NULL);
    if (!write_source(source, build->c_text)) {
        int status = cannot_write(build->output);
        unlink(source);
        return status;
    }
    int status = run(command);
    unlink(source);
    if (status) {
        unlink(made);
        return tell(command, status);
    }
    if (rename(made, build->output)) {
        status = cannot_write(build->output);
        unlink(made);
    }
    return status;
}

int build_c(const Build *build, const Options *options)
{
    Command command = {.arena = arena_new()};
    int status = compile(&command, build, options);
    arena_free(command.arena);
    return status;
}

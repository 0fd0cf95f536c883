/* build.c -- finds and runs the C compiler.
 * In: C text, an output path.  Out: that file, whole or not at all; 0, or 3 after a message on
 * standard error. Rule: what gcc says is shown; an error of gcc is a bug of moult, and is called
 * so.                                */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
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

/* Intel's loads of scattered elements are about as quick as others; AMD's are not. */
static bool gathers_are_cheap(void)
{
#if defined(__x86_64__)
    __builtin_cpu_init();
    return __builtin_cpu_is("intel");
#else
    return true;
#endif
}

static void add_flags(Command *command, const Build *build, const Options *options)
{
    static const char *const flags[] = {
        "-std=gnu11",      "-ftree-loop-vectorize", "-fno-tree-slp-vectorize", "-fvect-cost-model=dynamic",
        "-fno-math-errno", "-fno-trapping-math",    "-ffp-contract=off",       "-fcx-limited-range",
        "-fopenmp",
    };
    add(command, arena_print(command->arena, "-O%d", build->optimize < 0 ? 2 : build->optimize));
    if (!build->portable) {
        add(command, "-march=native");
        if (!gathers_are_cheap())
            add(command, "-mtune=generic"); /* no gathers: gcc 12 thinks them cheap where they are four times slower */
    }
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
#ifdef SANITIZERS
    add_words(command, SANITIZERS); /* those of the runtime that is linked */
#endif
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

/* The text as a file without a name: what gcc reads leaves no trace, neither on the disk nor in the
 * output's symbols. */
static int text_file(const char *text, size_t length)
{
    int file = memfd_create("moult", MFD_CLOEXEC);
    while (file >= 0 && length) {
        ssize_t count = write(file, text, length);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return close(file), -1;
        text += count;
        length -= (size_t)count;
    }
    if (file >= 0)
        lseek(file, 0, SEEK_SET);
    return file;
}

/* The status of the command with these files as its input and its standard error; -1: it could not
 * be started. */
static int run(const Command *command, int input, int errors)
{
    fflush(NULL);
    pid_t child = fork();
    if (child < 0)
        return -1;
    if (!child) {
        setenv("LC_ALL", "C", 1); /* the message about a full disk is looked for */
        dup2(input, 0);
        dup2(errors, 2);
        execvp(command->words.at[0], command->words.at);
        _exit(errno == ENOENT ? 127 : 126);
    }
    int status;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

/* ---- what went wrong -------------------------------------------------------------------- */
static char *read_all(Arena *arena, int file)
{
    off_t length = lseek(file, 0, SEEK_END);
    char *text = arena_alloc(arena, (size_t)(length > 0 ? length : 0) + 1);
    ssize_t count = length > 0 ? pread(file, text, (size_t)length, 0) : 0;
    text[count > 0 ? count : 0] = 0;
    return text;
}

static int cannot_write(const char *path, const char *why)
{
    fprintf(stderr, "moult: cannot write %s: %s\n", path, why);
    return 3;
}

/* The errors that come from the machine and not from the C. */
static const char *machine_error(const char *said)
{
    static const int numbers[] = {ENOSPC, EDQUOT, EFBIG, EROFS, EIO, ENOMEM};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (strstr(said, strerror(numbers[i])))
            return strerror(numbers[i]);
    return strstr(said, "terminated signal") || strstr(said, "Killed") ? "the compiler was ended from outside" : NULL;
}

static int tell(const Command *command, const Build *build, int status, const char *said)
{
    const char *compiler = command->words.at[0], *why = machine_error(said);
    fputs(said, stderr);
    if (status == 127)
        fprintf(stderr,
                "moult: the C compiler '%s' was not found\n  help: install it (Debian: apt-get "
                "install gcc), or name another with CC=...\n",
                compiler);
    else if (why)
        return cannot_write(build->output, why);
    else if (build->cflags)
        fprintf(stderr, "moult: '%s' failed with --cflags=\"%s\"\n", compiler, build->cflags);
    else
        fprintf(stderr,
                "moult: '%s' failed on the generated C; this is a bug in moult, please report it "
                "with the Python file\n",
                compiler);
    return 3;
}

/* ---- the whole of it -------------------------------------------------------------------- */
static void add_all(Command *command, const Build *build, const Options *options, const char *made)
{
    add_words(command, getenv("CC") && *getenv("CC") ? getenv("CC") : "gcc");
    add_flags(command, build, options);
    add(command, "-o");
    add(command, made);
    add(command, "-xc");
    add(command, build->debug ? arena_print(command->arena, "%s.c", build->output) : "-");
    add(command, "-xnone");
    add_libraries(command, build);
    push(command->arena, &command->words, NULL);
}

/* With -g the C is kept beside the output, for the debugger. */
static bool keep_source(Arena *arena, const Build *build)
{
    FILE *file = fopen(arena_print(arena, "%s.c", build->output), "w");
    if (!file)
        return false;
    bool good = fputs(build->c_text, file) >= 0;
    return !fclose(file) && good;
}

const char *written_to(Arena *arena, const char *path)
{
    struct stat there;
    if (!stat(path, &there) && !S_ISREG(there.st_mode) && !S_ISDIR(there.st_mode))
        return path;
    return arena_print(arena, "%s.%d.tmp", path, (int)getpid());
}

/* The output's temporary stands beside it, so that a rename is enough, and a folder that cannot be
 * written is noticed. */
static int compile(Command *command, const Build *build, const Options *options)
{
    const char *made = written_to(command->arena, build->output);
    int output = open(made, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (output < 0)
        return cannot_write(build->output, strerror(errno));
    close(output);
    add_all(command, build, options, made);
    int input = text_file(build->c_text, strlen(build->c_text)), errors = text_file("", 0), status;
    if (input < 0 || errors < 0 || (build->debug && !keep_source(command->arena, build)))
        status = cannot_write(build->output, strerror(errno));
    else if ((status = run(command, input, errors)))
        status = tell(command, build, status, read_all(command->arena, errors));
    else if (made != build->output && rename(made, build->output))
        status = cannot_write(build->output, strerror(errno));
    else
        fputs(read_all(command->arena, errors), stderr);
    close(input);
    close(errors);
    if (status && made != build->output)
        unlink(made);
    return status;
}

int build_c(const Build *build, const Options *options)
{
    Command command = {.arena = arena_new()};
    int status = compile(&command, build, options);
    arena_free(command.arena);
    return status;
}

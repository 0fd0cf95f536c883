/* frontend_dump.c -- what the frontend makes of files, for tests/frontend.py.
 * In: a mode and paths, one per line on standard input.  Out: per file a header line, then the
 * answer. errors   CODE LINE TEXT, one per diagnostic        dump    the tree        spans   the
 * tree with places */
#include <stdio.h>
#include <stdlib.h>

#include "frontend/ast.h"

static void print_errors(const Program *program)
{
    for (uint32_t i = 0; i < program->diags->all.len; i++) {
        const Diag *diag = program->diags->all.at[i];
        Place place = place_of(program->sources, diag->at);
        printf("%s %u %u %s\n", diag_code(diag->code), place.line, place.column, diag->text);
    }
}

/* What is shown has been stored and read back: bytes in an arena of the program. */
static Module *stored_and_read(Program *program, Module *module)
{
    Text text = {0};
    store_module(program, module, &text);
    Str bytes = {arena_copy(program->arena, text.at, text.len), (uint32_t)text.len};
    text_free(&text);
    Module *again = read_stored(program, module->source, module->name, bytes);
    if (!again || again->node_count != module->node_count || again->comments.len != module->comments.len ||
        again->doc.len != module->doc.len)
        fputs("what was stored is not what is read\n", stdout);
    bytes.len = bytes.len / 2; /* a file that ends too early is no module */
    if (read_stored(program, module->source, module->name, bytes))
        fputs("half of what was stored is read\n", stdout);
    return again ? again : module;
}

static void one_file(const char *path, const char *mode)
{
    Arena *arena = arena_new();
    Program *program = program_new(arena, NULL);
    Source *source = read_source(program, path, (Span){0});
    printf("\x01%s\n", path);
    if (source) {
        Module *module = parse_module(program, source, intern_text(program->names, "main"));
        if (!module->failed && (*mode == 's' || *mode == 'd'))
            module = stored_and_read(program, module);
        resolve_scopes(program, module);
        Text text = {0};
        for (uint32_t i = 0; i < module->body.len && *mode != 'e'; i++) {
            if (*mode == 's')
                ast_dump_spans(module->body.at[i], source->base, &text);
            else
                ast_dump(module->body.at[i], &text);
            text_char(&text, '\n');
        }
        fputs(text.at ? text.at : "", stdout);
        text_free(&text);
    }
    if (*mode == 'e')
        print_errors(program);
    if (*mode == 'r') {
        Text text = {0};
        diags_render(program->diags, &text, false);
        fputs(text.at ? text.at : "", stdout);
        text_free(&text);
    }
    fflush(stdout);
    arena_free(arena);
}

int main(int count, char **arguments)
{
    char path[4096];
    if (count < 2)
        return 2;
    if (*arguments[1] == 'p') { /* a whole program, rendered */
        Arena *arena = arena_new();
        Program *program = program_new(arena, count > 3 ? arguments[3] : NULL);
        parse_program(program, arguments[2], NULL);
        Text text = {0};
        diags_render(program->diags, &text, false);
        fputs(text.at ? text.at : "", stdout);
        text_free(&text);
        for (uint32_t i = 0; i < program->modules.len; i++)
            printf("module %s\n", program->modules.at[i]->name);
        int status = program->diags->errors != 0;
        arena_free(arena);
        return status;
    }
    while (fgets(path, sizeof path, stdin)) {
        path[strcspn(path, "\n")] = 0;
        one_file(path, arguments[1]);
    }
    return 0;
}

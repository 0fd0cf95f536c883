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

static void one_file(const char *path, const char *mode)
{
    Arena *arena = arena_new();
    Program *program = program_new(arena, NULL);
    Source *source = read_source(program, path, (Span){0});
    printf("\x01%s\n", path);
    if (source) {
        Module *module = parse_module(program, source, intern_text(program->names, "main"));
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

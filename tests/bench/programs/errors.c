/* errors.c -- errors are results, tested after each call. */
#include "common.h"

typedef struct machine {
    int64_t *stack;
    int64_t length, room, faults;
} machine;
enum fault { FINE, INDEX, ZERO, VALUE };

static enum fault pop(machine *m, int64_t *item)
{
    if (!m->length)
        return INDEX;
    *item = m->stack[--m->length];
    return FINE;
}

static int64_t floor_divide(int64_t a, int64_t b)
{
    return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

static enum fault step(machine *m, int64_t instruction)
{
    enum fault fault;
    int64_t a, b;
    if (instruction < 0)
        return VALUE;
    if (instruction < 100) {
        PUSH(m->stack, m->length, m->room, instruction);
        return FINE;
    }
    if ((fault = pop(m, &b)))
        return fault;
    if (instruction > 101)
        return FINE;
    if ((fault = pop(m, &a)))
        return fault;
    if (instruction == 101 && !b)
        return ZERO;
    PUSH(m->stack, m->length, m->room, instruction == 100 ? a + b : floor_divide(a, b));
    return FINE;
}

static int64_t parse(const char *text)
{
    char *end;
    int64_t value = strtol(text, &end, 10);
    return end == text || *end ? -1 : value;
}

static bool __attribute__((noinline)) deep(int64_t n, int64_t limit, int64_t *result)
{
    if (n == 0) {
        *result = 1;
        return limit % 3 != 0;
    }
    if (!deep(n - 1, limit, result))
        return false;
    ++*result;
    return true;
}

int main(int argc, char **argv)
{
    int64_t count = atol(argv[argc - 1]), state = 7, sum = 0, total = 0, cleaned = 0, found = 0, missed = 0;
    int64_t *code = malloc(count * sizeof *code);
    for (int64_t i = 0; i < count; i++) {
        state = next_state(state);
        code[i] = (state >> 10) % 120 - 8;
    }
    machine m = {0};
    for (int64_t i = 0; i < count; i++)
        switch (step(&m, code[i])) {
        case INDEX:
            m.faults++;
            PUSH(m.stack, m.length, m.room, 1);
            break;
        case ZERO:
            m.faults += 2;
            break;
        case VALUE:
            m.faults += 3;
            break;
        default:;
        }
    printf("%ld %ld\n", m.faults, m.length);
    static const char *const texts[] = {"12", "x", "-7", "", "4 4", "99"};
    for (int64_t i = 0; i < count; i++)
        sum += parse(texts[i % 6]);
    printf("%ld\n", sum);
    for (int64_t i = 0; i < count / 2; i++) {
        int64_t result;
        bool fine = deep(8, i, &result);
        cleaned++;
        total += fine ? result : -1;
    }
    printf("(%ld, %ld)\n", total, cleaned);
    int64_t values[100];
    for (int64_t i = 0; i < 100; i++)
        values[i] = i % 3 ? -1 : i * i;
    for (int64_t i = 0; i < count; i++)
        if (values[i % 100] < 0)
            missed++;
        else
            found += values[i % 100];
    printf("%ld %ld\n", found, missed);
}

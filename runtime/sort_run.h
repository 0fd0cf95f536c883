/* sort_run.h -- a stable merge sort; included by sort.c once per kind of key.
 * In:  #define RUN int_run      #define KEY py_int      #define LESS(a, b) true, false, or below 0: it raised
 * Out: static bool int_run_sort(KEY *keys, int64_t n, const void *context); false: raised, keys are some permutation.
 * Rule: asks LESS for the same pairs in the same order as CPython 3.11's list.sort (listsort.txt: minimum runs by
 * binary insertion, galloping merges, runs merged by their power), so NaNs and errors end up where they do there. */
#ifndef PY_SORT_RUN_H
#define PY_SORT_RUN_H
enum { MIN_GALLOP = 7, MAX_RUNS = 85 };

/* Runs shorter than this are lengthened by insertion: n if n < 64, else 32 .. 64 so that n / it is close to 2 ** k */
static inline int64_t least_run(int64_t n)
{
    int64_t odd = 0;
    for (; n >= 64; n >>= 1)
        odd |= n & 1;
    return n + odd;
}

/* How deep the boundary between two neighbour runs lies in the nearly optimal tree: the first binary digit in which the
 * middles of the runs, as fractions of n, differ. */
static inline int run_power(int64_t start, int64_t len, int64_t next_len, int64_t n)
{
    int64_t a = 2 * start + len, b = a + len + next_len;
    for (int power = 1;; power++) {
        if (a >= n) {
            a -= n;
            b -= n;
        } else if (b >= n) {
            return power;
        }
        a *= 2;
        b *= 2;
    }
}
#endif
#define S(name) PY_PASTE(RUN, name)

typedef struct S(pending) {
    KEY *at;
    int64_t len;
    int power;
} S(pending);
typedef struct S(merge) {
    KEY *keys;
    int64_t n;
    const void *context;
    int64_t gallop_after; /* wins in a row that start a gallop */
    KEY *spare;
    int64_t spare_room;
    int count;
    S(pending) run[MAX_RUNS];
} S(merge);

static KEY *S(spare_copy)(S(merge) * m, const KEY *from, int64_t n)
{
    if (n > m->spare_room) {
        py_free(m->spare, (size_t)m->spare_room * sizeof(KEY));
        m->spare = py_alloc_any((size_t)n * sizeof(KEY));
        m->spare_room = n;
    }
    return memcpy(m->spare, from, (size_t)n * sizeof(KEY));
}

static void S(reverse)(KEY *low, KEY *high)
{
    for (high--; low < high; low++, high--) {
        KEY key = *low;
        *low = *high;
        *high = key;
    }
}

/* The run that starts at low: how long, and is it strictly descending?  -1: raised */
static int64_t S(run_length)(const KEY *low, const KEY *end, const void *context, bool *descending)
{
    (void)context;
    *descending = false;
    if (end - low < 2)
        return end - low;
    int less = LESS(low[1], low[0]);
    *descending = less > 0;
    const KEY *at = low + 2;
    for (; less >= 0 && at < end; at++) {
        less = LESS(at[0], at[-1]);
        if (less < 0 || (less > 0) != *descending)
            break;
    }
    return less < 0 ? -1 : at - low;
}

/* low .. start is sorted; inserts the rest up to end. */
static bool S(insert)(KEY *low, KEY *end, KEY *start, const void *context)
{
    (void)context;
    for (; start < end; start++) {
        KEY *left = low, *right = start, pivot = *start;
        do {
            KEY *middle = left + ((right - left) >> 1);
            int less = LESS(pivot, *middle);
            if (less < 0)
                return false;
            if (less)
                right = middle;
            else
                left = middle + 1;
        } while (left < right);
        memmove(left + 1, left, (size_t)(start - left) * sizeof(KEY));
        *left = pivot;
    }
    return true;
}

/* Where key belongs among the sorted at[0 .. n), before its equals (after: after them), searched from hint outward.
 * -1: raised */
static inline int64_t S(gallop)(KEY key, const KEY *at, int64_t n, int64_t hint, bool after, const void *context)
{
    (void)context;
    int64_t last = 0, step = 1, most;
    int right = after ? LESS(key, at[hint]) : LESS(at[hint], key); /* does at[hint] stand on the right side? */
    if (right < 0)
        return -1;
    bool upward = after ? !right : right;
    most = upward ? n - hint : hint + 1;
    while (step < most) {
        const KEY *probe = upward ? at + hint + step : at + hint - step;
        int less = after ? LESS(key, *probe) : LESS(*probe, key);
        if (less < 0)
            return -1;
        if ((after ? !less : less) != upward)
            break;
        last = step;
        step = step * 2 + 1;
    }
    if (step > most)
        step = most;
    int64_t low = upward ? hint + last : hint - step, high = upward ? hint + step : hint - last;
    for (low++; low < high;) {
        int64_t middle = low + ((high - low) >> 1);
        int less = after ? LESS(key, at[middle]) : LESS(at[middle], key);
        if (less < 0)
            return -1;
        if (after ? !less : less)
            low = middle + 1;
        else
            high = middle;
    }
    return high;
}

/* Merges a[0 .. na) with the b[0 .. nb) right behind it, na <= nb, from the left; b[0] < a[0], a's last is the
 * greatest. */
static bool S(merge_low)(S(merge) * m, KEY *to, int64_t na, const KEY *b, int64_t nb)
{
    const void *context = m->context;
    const KEY *a = S(spare_copy)(m, to, na);
    int64_t gallop_after = m->gallop_after;
    bool fine = false;
    *to++ = *b++;
    if (--nb == 0)
        goto rest_of_a;
    if (na == 1)
        goto rest_of_b;
    for (;;) {
        int64_t a_wins = 0, b_wins = 0;
        do {
            int less = LESS(*b, *a);
            if (less < 0)
                goto failed;
            if (less) {
                *to++ = *b++;
                b_wins++;
                a_wins = 0;
                if (--nb == 0)
                    goto rest_of_a;
            } else {
                *to++ = *a++;
                a_wins++;
                b_wins = 0;
                if (--na == 1)
                    goto rest_of_b;
            }
        } while (a_wins < gallop_after && b_wins < gallop_after);
        gallop_after++;
        do {
            gallop_after -= gallop_after > 1;
            m->gallop_after = gallop_after;
            a_wins = S(gallop)(*b, a, na, 0, true, context);
            if (a_wins < 0)
                goto failed;
            memcpy(to, a, (size_t)a_wins * sizeof(KEY));
            to += a_wins, a += a_wins, na -= a_wins;
            if (a_wins && na == 1)
                goto rest_of_b;
            if (a_wins && na == 0) /* only when LESS contradicts itself */
                goto rest_of_a;
            *to++ = *b++;
            if (--nb == 0)
                goto rest_of_a;
            b_wins = S(gallop)(*a, b, nb, 0, false, context);
            if (b_wins < 0)
                goto failed;
            memmove(to, b, (size_t)b_wins * sizeof(KEY));
            to += b_wins, b += b_wins, nb -= b_wins;
            if (nb == 0)
                goto rest_of_a;
            *to++ = *a++;
            if (--na == 1)
                goto rest_of_b;
        } while (a_wins >= MIN_GALLOP || b_wins >= MIN_GALLOP);
        m->gallop_after = ++gallop_after;
    }
rest_of_a:
    fine = true;
failed:
    memcpy(to, a, (size_t)na * sizeof(KEY));
    return fine;
rest_of_b:
    memmove(to, b, (size_t)nb * sizeof(KEY));
    to[nb] = *a;
    return true;
}

/* The same from the right, na >= nb. */
static bool S(merge_high)(S(merge) * m, KEY *a_base, int64_t na, KEY *b_base, int64_t nb)
{
    const void *context = m->context;
    const KEY *spare = S(spare_copy)(m, b_base, nb), *b = spare + nb - 1, *a = a_base + na - 1;
    KEY *to = b_base + nb - 1;
    int64_t gallop_after = m->gallop_after;
    bool fine = false;
    *to-- = *a--;
    if (--na == 0)
        goto rest_of_b;
    if (nb == 1)
        goto rest_of_a;
    for (;;) {
        int64_t a_wins = 0, b_wins = 0;
        do {
            int less = LESS(*b, *a);
            if (less < 0)
                goto failed;
            if (less) {
                *to-- = *a--;
                a_wins++;
                b_wins = 0;
                if (--na == 0)
                    goto rest_of_b;
            } else {
                *to-- = *b--;
                b_wins++;
                a_wins = 0;
                if (--nb == 1)
                    goto rest_of_a;
            }
        } while (a_wins < gallop_after && b_wins < gallop_after);
        gallop_after++;
        do {
            gallop_after -= gallop_after > 1;
            m->gallop_after = gallop_after;
            int64_t place = S(gallop)(*b, a_base, na, na - 1, true, context);
            if (place < 0)
                goto failed;
            a_wins = na - place;
            to -= a_wins, a -= a_wins, na -= a_wins;
            memmove(to + 1, a + 1, (size_t)a_wins * sizeof(KEY));
            if (na == 0)
                goto rest_of_b;
            *to-- = *b--;
            if (--nb == 1)
                goto rest_of_a;
            place = S(gallop)(*a, spare, nb, nb - 1, false, context);
            if (place < 0)
                goto failed;
            b_wins = nb - place;
            to -= b_wins, b -= b_wins, nb -= b_wins;
            memcpy(to + 1, b + 1, (size_t)b_wins * sizeof(KEY));
            if (b_wins && nb == 1)
                goto rest_of_a;
            if (b_wins && nb == 0)
                goto rest_of_b;
            *to-- = *a--;
            if (--na == 0)
                goto rest_of_b;
        } while (a_wins >= MIN_GALLOP || b_wins >= MIN_GALLOP);
        m->gallop_after = ++gallop_after;
    }
rest_of_b:
    fine = true;
failed:
    memcpy(to + 1 - nb, spare, (size_t)nb * sizeof(KEY));
    return fine;
rest_of_a:
    to -= na, a -= na;
    memmove(to + 1, a + 1, (size_t)na * sizeof(KEY));
    *to = *b;
    return true;
}

/* Merges runs i and i + 1. */
static bool S(merge_at)(S(merge) * m, int i)
{
    KEY *a = m->run[i].at, *b = m->run[i + 1].at;
    int64_t na = m->run[i].len, nb = m->run[i + 1].len;
    m->run[i].len = na + nb;
    if (i == m->count - 3)
        m->run[i + 1] = m->run[i + 2];
    m->count--;
    int64_t skip = S(gallop)(*b, a, na, 0, true, m->context);
    if (skip < 0)
        return false;
    a += skip, na -= skip;
    if (na == 0)
        return true;
    nb = S(gallop)(a[na - 1], b, nb, nb - 1, false, m->context);
    if (nb <= 0)
        return nb == 0;
    return na <= nb ? S(merge_low)(m, a, na, b, nb) : S(merge_high)(m, a, na, b, nb);
}

/* A run of len keys stands behind the pending ones: merges those that are deeper in the tree of runs. */
static bool S(push)(S(merge) * m, KEY *at, int64_t len)
{
    if (m->count) {
        S(pending) *top = &m->run[m->count - 1];
        int power = run_power(top->at - m->keys, top->len, len, m->n);
        while (m->count > 1 && m->run[m->count - 2].power > power)
            if (!S(merge_at)(m, m->count - 2))
                return false;
        m->run[m->count - 1].power = power;
    }
    m->run[m->count++] = (S(pending)){at, len, 0};
    return true;
}

static bool S(merge_rest)(S(merge) * m)
{
    while (m->count > 1) {
        int i = m->count - 2;
        if (i > 0 && m->run[i - 1].len < m->run[i + 1].len)
            i--;
        if (!S(merge_at)(m, i))
            return false;
    }
    return true;
}

static bool S(all_runs)(S(merge) * m)
{
    KEY *low = m->keys, *end = low + m->n;
    int64_t least = least_run(m->n);
    while (low < end) {
        bool descending;
        int64_t len = S(run_length)(low, end, m->context, &descending);
        if (len < 0)
            return false;
        if (descending)
            S(reverse)(low, low + len);
        if (len < least) {
            int64_t forced = end - low < least ? end - low : least;
            if (!S(insert)(low, low + forced, low + len, m->context))
                return false;
            len = forced;
        }
        if (!S(push)(m, low, len))
            return false;
        low += len;
    }
    return S(merge_rest)(m);
}

static bool S(sort)(KEY *keys, int64_t n, const void *context)
{
    S(merge) m;
    if (n < 2)
        return true;
    m.keys = keys;
    m.n = n;
    m.context = context;
    m.gallop_after = MIN_GALLOP;
    m.spare = NULL;
    m.spare_room = 0;
    m.count = 0;
    bool fine = S(all_runs)(&m);
    py_free(m.spare, (size_t)m.spare_room * sizeof(KEY));
    return fine;
}
#undef S
#undef RUN
#undef KEY
#undef LESS

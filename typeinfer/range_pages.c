/* range_pages.c -- how states of the range analysis are kept: pages of terms, shared until they are written.
 * In: one change at a time.  Out: states that cost what they differ in.
 * Rule: what has two users is copied before it is written; a relation stands at both of its ends. */
#include "typeinfer/range_private.h"

enum { most_edges = 64 };

void domain_start(Domain *domain)
{
    Arena *arena = domain->arena;
    size_t terms = (size_t)domain->terms + 1;
    domain->books = domain->terms / book_cells + 1;
    Reach *both[] = {&domain->from, &domain->to};
    for (int i = 0; i < 2; i++) {
        both[i]->seen = NEW_ARRAY(arena, uint32_t, terms);
        both[i]->far = NEW_ARRAY(arena, int64_t, terms);
    }
    domain->queue = NEW_ARRAY(arena, int, terms);
    domain->queued = NEW_ARRAY(arena, bool, terms);
    Page *page = NEW(arena, Page);
    for (int i = 0; i < page_cells; i++)
        page->cells[i] = (Cell){.low = LOW_NONE, .high = HIGH_NONE};
    page->users = book_pages;
    domain->blank = NEW(arena, Book);
    domain->blank->users = 1;
    for (int i = 0; i < book_pages; i++)
        domain->blank->pages[i] = page;
}

/* ---- edges ---------------------------------------------------------------------------------------------- */
static Edges *edges_new(Domain *domain, int size)
{
    Edges *edges = domain->free_edges[size];
    uint32_t room = 4u << size;
    if (edges)
        domain->free_edges[size] = edges->next_free;
    else
        edges = arena_alloc(domain->arena, sizeof *edges + room * sizeof(Edge));
    edges->users = 1;
    edges->len = 0;
    edges->room = room;
    return edges;
}

static void edges_drop(Domain *domain, Edges *edges)
{
    if (!edges || --edges->users)
        return;
    int size = 0;
    while (4u << size < edges->room)
        size++;
    edges->next_free = domain->free_edges[size];
    domain->free_edges[size] = edges;
}

/* With room for one more, and no other user. */
static Edges *edges_write(Domain *domain, Cell *cell)
{
    Edges *old = cell->edges;
    if (old && old->users == 1 && old->len < old->room)
        return old;
    int size = 0;
    while (old && 4u << size <= old->len)
        size++;
    Edges *edges = edges_new(domain, size);
    if (old) {
        memcpy(edges->at, old->at, old->len * sizeof *old->at);
        edges->len = old->len;
        edges_drop(domain, old);
    }
    return cell->edges = edges;
}

static Edge *find_edge(Edges *edges, int term)
{
    for (uint32_t i = 0; edges && i < edges->len; i++)
        if (edges->at[i].term == term)
            return &edges->at[i];
    return NULL;
}

const Edge *edge_find(const State *state, int a, int b)
{
    return find_edge(cell_of(state, a)->edges, b);
}

static void half_remove(Domain *domain, State *state, int a, int b)
{
    Cell *cell = cell_write(domain, state, a);
    Edges *edges = edges_write(domain, cell);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < edges->len; i++)
        if (edges->at[i].term != b)
            edges->at[kept++] = edges->at[i];
    edges->len = kept;
    if (!kept) {
        edges_drop(domain, edges);
        cell->edges = NULL;
    }
}

static void half_set(Domain *domain, State *state, int a, int b, int64_t up, int64_t down)
{
    const Edge *old = edge_find(state, a, b);
    if (old && old->up == up && old->down == down)
        return;
    Edges *edges = edges_write(domain, cell_write(domain, state, a));
    Edge *edge = find_edge(edges, b);
    if (!edge)
        edge = &edges->at[edges->len++];
    *edge = (Edge){b, up, down};
}

static bool is_full(const State *state, int term)
{
    const Edges *edges = cell_of(state, term)->edges;
    return edges && edges->len >= most_edges - 1;
}

bool edge_set(Domain *domain, State *state, int a, int b, int64_t up, int64_t down)
{
    const Edge *old = edge_find(state, a, b);
    bool none = up == FAR && down == FAR;
    if (old ? old->up == up && old->down == down : none)
        return true;
    if (!old && (is_full(state, a) || is_full(state, b)))
        return false;
    state->version = ++domain->clock;
    if (none) {
        half_remove(domain, state, a, b);
        half_remove(domain, state, b, a);
    } else {
        half_set(domain, state, a, b, up, down);
        half_set(domain, state, b, a, down, up);
    }
    return true;
}

/* ---- pages ---------------------------------------------------------------------------------------------- */
static Page *page_copy(Domain *domain, Page *from)
{
    Page *page = domain->free_pages;
    if (page)
        domain->free_pages = page->next_free;
    else
        page = NEW(domain->arena, Page);
    memcpy(page, from, sizeof *page);
    page->users = 1;
    from->users--;
    for (int i = 0; i < page_cells; i++)
        if (page->cells[i].edges)
            page->cells[i].edges->users++;
    return page;
}

static void page_drop(Domain *domain, Page *page)
{
    if (!page || --page->users)
        return;
    for (int i = 0; i < page_cells; i++)
        edges_drop(domain, page->cells[i].edges);
    page->next_free = domain->free_pages;
    domain->free_pages = page;
}

static Book *book_copy(Domain *domain, Book *from)
{
    Book *book = domain->free_books;
    if (book)
        domain->free_books = book->next_free;
    else
        book = NEW(domain->arena, Book);
    memcpy(book, from, sizeof *book);
    book->users = 1;
    from->users--;
    for (int i = 0; i < book_pages; i++)
        book->pages[i]->users++;
    return book;
}

static void book_drop(Domain *domain, Book *book)
{
    if (!book || --book->users)
        return;
    for (int i = 0; i < book_pages; i++)
        page_drop(domain, book->pages[i]);
    book->next_free = domain->free_books;
    domain->free_books = book;
}

static Page **page_slot(Domain *domain, State *state, int term)
{
    Book **book = &state->books[term / book_cells];
    if ((*book)->users > 1)
        *book = book_copy(domain, *book);
    return &(*book)->pages[term / page_cells % book_pages];
}

static Page *page_write(Domain *domain, State *state, int term)
{
    Page **page = page_slot(domain, state, term);
    if ((*page)->users > 1)
        *page = page_copy(domain, *page);
    return *page;
}

Cell *cell_write(Domain *domain, State *state, int term)
{
    return &page_write(domain, state, term)->cells[term % page_cells];
}

void cell_share(Domain *domain, State *state, int term, const Cell *from)
{
    Cell *cell = cell_write(domain, state, term);
    if (from->edges)
        from->edges->users++;
    edges_drop(domain, cell->edges);
    *cell = *from;
}

void page_share(Domain *domain, State *state, int term, const State *from)
{
    Page *shared = from->books[term / book_cells]->pages[term / page_cells % book_pages];
    Page **page = page_slot(domain, state, term);
    shared->users++;
    page_drop(domain, *page);
    *page = shared;
}

void book_share(Domain *domain, State *state, int book, Book *shared)
{
    shared->users++;
    book_drop(domain, state->books[book]);
    state->books[book] = shared;
}

/* ---- which variables are bound ---------------------------------------------------------------------------- */
bool is_bound(const State *state, int term)
{
    return page_of(state, term)->bound >> term % page_cells & 1;
}

void set_bound(Domain *domain, State *state, int term, bool bound)
{
    if (is_bound(state, term) != bound)
        page_write(domain, state, term)->bound ^= (uint16_t)(1u << term % page_cells);
}

void join_bound(Domain *domain, State *state, int term, const State *other)
{
    uint16_t both = page_of(state, term)->bound & page_of(other, term)->bound;
    if (both != page_of(state, term)->bound)
        page_write(domain, state, term)->bound = both;
}

/* ---- states --------------------------------------------------------------------------------------------- */
State *state_room(Domain *domain)
{
    State *state = domain->free;
    if (state) {
        domain->free = state->next_free;
    } else {
        state = NEW(domain->arena, State);
        state->books = NEW_ARRAY(domain->arena, Book *, domain->books);
    }
    state->dead = false;
    state->version = ++domain->clock;
    state->split = NULL;
    state->when_true = state->when_false = NULL;
    state->loose.len = 0;
    return state;
}

State *state_new(Domain *domain)
{
    State *state = state_room(domain);
    for (int i = 0; i < domain->books; i++)
        state->books[i] = domain->blank;
    domain->blank->users += (uint32_t)domain->books;
    return state;
}

State *state_copy(Domain *domain, const State *state)
{
    State *copy = state_room(domain);
    copy->dead = state->dead;
    copy->version = state->version;
    for (int i = 0; i < domain->books; i++) {
        copy->books[i] = state->books[i];
        copy->books[i]->users++;
    }
    if (state->split) {
        copy->split = state->split;
        copy->when_true = state_copy(domain, state->when_true);
        copy->when_false = state_copy(domain, state->when_false);
    }
    return copy;
}

static bool same_edges(const Edges *a, const Edges *b)
{
    if (a == b)
        return true;
    if (!a || !b || a->len != b->len)
        return false;
    for (uint32_t i = 0; i < a->len; i++)
        if (a->at[i].term != b->at[i].term || a->at[i].up != b->at[i].up || a->at[i].down != b->at[i].down)
            return false;
    return true;
}

static bool same_page(const Page *a, const Page *b)
{
    if (a == b)
        return true;
    if (a->bound != b->bound)
        return false;
    for (int i = 0; i < page_cells; i++) {
        const Cell *one = &a->cells[i], *other = &b->cells[i];
        if (one->low != other->low || one->high != other->high || !same_edges(one->edges, other->edges))
            return false;
    }
    return true;
}

bool state_same(const Domain *domain, const State *a, const State *b)
{
    if (a->dead != b->dead || a->split || b->split)
        return false;
    for (int book = 0; book < domain->books; book++)
        for (int page = 0; a->books[book] != b->books[book] && page < book_pages; page++)
            if (!same_page(a->books[book]->pages[page], b->books[book]->pages[page]))
                return false;
    return true;
}

/* Takes over the pages of another state that say the same: what is shared need not be compared again. */
static void book_align(Domain *domain, State *state, const State *like, int book)
{
    int alike = 0;
    for (int i = 0; i < book_pages; i++) {
        const Page *own = state->books[book]->pages[i], *other = like->books[book]->pages[i];
        bool same = same_page(own, other);
        if (own != other && same)
            page_share(domain, state, book * book_cells + i * page_cells, like);
        alike += same;
    }
    if (alike == book_pages)
        book_share(domain, state, book, like->books[book]);
}

void state_align(Domain *domain, State *state, const State *like)
{
    for (int book = 0; book < domain->books; book++)
        if (state->books[book] != like->books[book])
            book_align(domain, state, like, book);
}

void state_drop_split(Domain *domain, State *state)
{
    if (!state->split)
        return;
    state_free(domain, state->when_true);
    state_free(domain, state->when_false);
    state->split = NULL;
    state->when_true = state->when_false = NULL;
}

void state_free(Domain *domain, State *state)
{
    if (!state)
        return;
    state_drop_split(domain, state);
    for (int i = 0; i < domain->books; i++) {
        book_drop(domain, state->books[i]);
        state->books[i] = NULL;
    }
    state->next_free = domain->free;
    domain->free = state;
}

/* ---- a queue of terms ----------------------------------------------------------------------------------- */
void queue_put(Domain *domain, int term)
{
    if (domain->queued[term])
        return;
    domain->queued[term] = true;
    domain->queue[(domain->queue_first + domain->queue_count++) % (domain->terms + 1)] = term;
}

int queue_take(Domain *domain)
{
    int term = domain->queue[domain->queue_first];
    domain->queue_first = (domain->queue_first + 1) % (domain->terms + 1);
    domain->queue_count--;
    domain->queued[term] = false;
    return term;
}

void queue_clear(Domain *domain)
{
    while (domain->queue_count)
        queue_take(domain);
}

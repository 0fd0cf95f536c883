/* trees.c -- malloc and free for each node. */
#include "common.h"

typedef struct tree {
    struct tree *left, *right;
} tree;
typedef struct node {
    int64_t key, count;
    struct node *left, *right;
} node;

static tree *make(int64_t depth)
{
    tree *t = malloc(sizeof *t);
    t->left = depth ? make(depth - 1) : NULL;
    t->right = depth ? make(depth - 1) : NULL;
    return t;
}

static int64_t check(const tree *t)
{
    return t->left ? 1 + check(t->left) + check(t->right) : 1;
}

static void free_tree(tree *t)
{
    if (!t)
        return;
    free_tree(t->left);
    free_tree(t->right);
    free(t);
}

static node *new_node(int64_t key)
{
    node *n = malloc(sizeof *n);
    *n = (node){key, 1, NULL, NULL};
    return n;
}

static node *insert(node *root, int64_t key)
{
    if (!root)
        return new_node(key);
    for (node *n = root;;) {
        if (key == n->key) {
            n->count++;
            return root;
        }
        node **side = key < n->key ? &n->left : &n->right;
        if (!*side) {
            *side = new_node(key);
            return root;
        }
        n = *side;
    }
}

static int64_t height(const node *n)
{
    if (!n)
        return 0;
    int64_t left = height(n->left), right = height(n->right);
    return 1 + (left > right ? left : right);
}

int main(int argc, char **argv)
{
    int64_t depth = atol(argv[argc - 2]), keys = atol(argv[argc - 1]), state = 3;
    tree *kept = make(depth);
    for (int64_t d = 4; d <= depth; d += 4) {
        int64_t total = 0, times = 1L << (depth - d + 4);
        for (int64_t i = 0; i < times; i++) {
            tree *t = make(d);
            total += check(t);
            free_tree(t);
        }
        printf("%ld %ld %ld\n", times, d, total);
    }
    printf("%ld\n", check(kept));
    node *root = NULL;
    for (int64_t i = 0; i < keys; i++) {
        state = next_state(state);
        root = insert(root, (state >> 6) % 1000000);
    }
    printf("%ld\n", height(root));
}

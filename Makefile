# make [SAN=1] | make test [T=name] [SAN=1] | make check | make bench | make demo | make fuzz TIME=60 | make install PREFIX=
PREFIX ?= /usr/local
CFLAGS ?= -O2 -g
B      := build$(SAN:1=-san)
GRAMMAR := frontend/grammar
TSC    := $(GRAMMAR)/node_modules/tree-sitter/vendor/tree-sitter/lib
TSP    := $(GRAMMAR)/node_modules/tree-sitter-python/src
WARN   := -Wall -Wextra -Wshadow -Wmissing-prototypes -Wwrite-strings
SANFLAGS := $(if $(SAN),-fsanitize=address -fsanitize=undefined -fno-sanitize-recover=undefined -DPARANOID)
FLAGS  := -std=c11 -D_GNU_SOURCE -I. -I$B -I$(TSC)/include -MMD -MP $(WARN) $(SANFLAGS)
LIB    := $B/lib/moult
SRC    := main.c $(wildcard frontend/*.c typeinfer/*.c codegen/*.c)
OBJ    := $(SRC:%.c=$B/%.o)
RUNSRC := $(wildcard runtime/*.c)
RUNOBJ := $(RUNSRC:runtime/%.c=$B/runtime/%.o)
RUNFLAGS := -std=gnu11 -iquote runtime -MMD -MP $(WARN) -fPIC -fopenmp -ffp-contract=off -fno-math-errno -fcx-limited-range $(SANFLAGS)
HEADERS := $(wildcard runtime/*.h runtime/*.def)
STUBS  := $(shell find runtime -name '*.pyi' 2>/dev/null)
INCLUDES := $(HEADERS:runtime/%=$(LIB)/include/py/%)
STUBCOPY := $(STUBS:runtime/%=$(LIB)/stubs/%)
FACTS  := type ir verify facts effects alias escape range depend

all: $B/moult $(LIB)/libruntime.a $(LIB)/libruntime-debug.a $(INCLUDES) $(STUBCOPY)

# ---- the grammar: tree-sitter's core and its Python grammar, pinned by the lock file --------------
$(GRAMMAR)/.stamp: $(GRAMMAR)/package.json $(GRAMMAR)/package-lock.json
	npm ci --prefix $(GRAMMAR) --ignore-scripts --no-audit --no-fund && touch $@
$(TSC)/src/lib.c $(TSP)/parser.c $(TSP)/scanner.c: $(GRAMMAR)/.stamp ;
$B/grammar/core.o: $(TSC)/src/lib.c   ; @mkdir -p $(@D) && $(CC) -std=gnu11 -O2 -w -I$(TSC)/include -I$(TSC)/src -c -o $@ $<
$B/grammar/parser.o: $(TSP)/parser.c  ; @mkdir -p $(@D) && $(CC) -std=c11 -O0 -w -I$(TSP) -c -o $@ $<
$B/grammar/scanner.o: $(TSP)/scanner.c; @mkdir -p $(@D) && $(CC) -std=c11 -O2 -w -I$(TSP) -c -o $@ $<
TREE   := $B/grammar/core.o $B/grammar/parser.o $B/grammar/scanner.o

# ---- the compiler ----------------------------------------------------------------------------------
$B/moult: $(OBJ) $(TREE)            ; $(CC) $(FLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ -lm
$B/%.o: %.c Makefile | $(GRAMMAR)/.stamp ; @mkdir -p $(@D) && $(CC) $(FLAGS) $(CFLAGS) -c -o $@ $<
-include $(OBJ:.o=.d)
# what the runtime's headers declare: no Python name may become one of these
$B/codegen/name.o: $B/codegen/reserved.def
$B/codegen/reserved.def: $(HEADERS) Makefile
	@mkdir -p $(@D) && cat $(HEADERS) | sed -nE 's/^ *#undef +(.*)/-\1/p; s/^ *#define +([a-zA-Z_][a-zA-Z_0-9]*).*/\1/p; s/^[a-z][^(]*[ *]([a-zA-Z_][a-zA-Z_0-9]*)\(.*/\1/p; s/^\} ([a-zA-Z_][a-zA-Z_0-9]*);.*/\1/p; s/^typedef [^(]*[ *]([a-zA-Z_][a-zA-Z_0-9]*);.*/\1/p' | awk '/^-/ { gone[substr($$0, 2)] } { seen[$$0] } END { for (w in seen) if (!(w in gone) && w !~ /^-/) print "\"" w "\"," }' | sort > $@.tmp && mv $@.tmp $@

# ---- the runtime: one library, its headers and the stub files ---------------------------------------
$B/runtime/%.o: runtime/%.c Makefile ; @mkdir -p $(@D) && $(CC) $(RUNFLAGS) $(CFLAGS) -c -o $@ $<
-include $(RUNOBJ:.o=.d)
$B/runtime-debug/%.o: runtime/%.c Makefile ; @mkdir -p $(@D) && $(CC) $(RUNFLAGS) -DPY_COUNTING -O1 -g -c -o $@ $<
-include $(RUNSRC:runtime/%.c=$B/runtime-debug/%.d)
# counts live objects, poisons freed ones, reports leaks at exit with status 99
$(LIB)/libruntime-debug.a: $(RUNSRC:runtime/%.c=$B/runtime-debug/%.o) ; @mkdir -p $(@D) && rm -f $@ && ar rcs $@ $^
$(LIB)/libruntime.a: $(RUNOBJ)      ; @mkdir -p $(@D) && rm -f $@ && ar rcs $@ $^
$(LIB)/include/py/%: runtime/%      ; @mkdir -p $(@D) && cp $< $@
$(LIB)/stubs/%: runtime/%           ; @mkdir -p $(@D) && cp $< $@

.PHONY: all

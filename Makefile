# make [SAN=1] | make test [T=name] [SAN=1] | make check | make bench | make demo | make fuzz TIME=60 | make install PREFIX=
PREFIX ?= /usr/local
CFLAGS ?= -O2 -g
B      := build$(SAN:1=-san)
GRAMMAR := frontend/grammar
TSC    := $(GRAMMAR)/node_modules/tree-sitter/vendor/tree-sitter/lib
TSP    := $(GRAMMAR)/node_modules/tree-sitter-python/src
WARN   := -Wall -Wextra -Wshadow -Wmissing-prototypes -Wwrite-strings
# a sanitized moult builds sanitized programs: its runtime is one
SANITIZERS := -fsanitize=address -fsanitize=undefined -fno-sanitize-recover=undefined
SANFLAGS := $(if $(SAN),$(SANITIZERS) -DPARANOID)
FLAGS  := -std=c11 -D_GNU_SOURCE -I. -I$B -I$(TSC)/include -MMD -MP $(WARN) $(SANFLAGS) $(if $(SAN),-DSANITIZERS='"$(SANITIZERS)"')
LIB    := $B/lib/moult
SRC    := main.c $(wildcard frontend/*.c typeinfer/*.c codegen/*.c)
OBJ    := $(SRC:%.c=$B/%.o)
RUNSRC := $(wildcard runtime/*.c)
RUNOBJ := $(RUNSRC:runtime/%.c=$B/runtime/%.o)
RUNFLAGS := -std=gnu11 -iquote runtime -MMD -MP $(WARN) -fPIC -fopenmp -ffp-contract=off -fno-math-errno $(SANFLAGS)
HEADERS := $(wildcard runtime/*.h runtime/*.def)
STUBS  := $(shell find runtime -name '*.pyi' -o -path 'runtime/lib/*.py' 2>/dev/null)
INCLUDES := $(HEADERS:runtime/%=$(LIB)/include/py/%)
STUBCOPY := $(patsubst runtime/%,$(LIB)/stubs/%,$(STUBS:runtime/lib/%=runtime/%))
FACTS  := type sites ir verify facts effects alias escape range depend scalars reduce lasting

all: $B/moult $(LIB)/libruntime.a $(LIB)/libruntime-debug.a $(INCLUDES) $(STUBCOPY) $(STUBCOPY:%=%.tree)

# ---- the grammar: tree-sitter's core and its Python grammar, pinned by the lock file --------------
$(GRAMMAR)/.stamp: $(GRAMMAR)/package.json $(GRAMMAR)/package-lock.json | setup-build
	npm ci --prefix $(GRAMMAR) --ignore-scripts --no-audit --no-fund && touch $@
$(TSC)/src/lib.c $(TSP)/parser.c $(TSP)/scanner.c: $(GRAMMAR)/.stamp ;
$B/grammar/core.o: $(TSC)/src/lib.c   ; @mkdir -p $(@D) && $(CC) -std=gnu11 -O2 -w -I$(TSC)/include -I$(TSC)/src -c -o $@ $<
$B/grammar/parser.o: $(TSP)/parser.c  ; @mkdir -p $(@D) && $(CC) -std=c11 -O1 -w -I$(TSP) -c -o $@ $<
$B/grammar/scanner.o: $(TSP)/scanner.c; @mkdir -p $(@D) && $(CC) -std=c11 -O2 -w -I$(TSP) -c -o $@ $<
TREE   := $B/grammar/core.o $B/grammar/parser.o $B/grammar/scanner.o

# ---- the compiler: linked statically, it starts in half the time -----------------------------------
$B/moult: $(OBJ) $(TREE)            ; @echo link $@ && $(CC) $(FLAGS) $(CFLAGS) $(if $(SAN),,-static) $(LDFLAGS) -o $@ $^ -lutf8proc -lm
$B/%.o: %.c Makefile | $(GRAMMAR)/.stamp ; @mkdir -p $(@D) && echo cc $< && $(CC) $(FLAGS) $(CFLAGS) -c -o $@ $<
-include $(OBJ:.o=.d)
# what the runtime's headers declare: no Python name may become one of these
EXTERNS := cat $(HEADERS) | awk -v RS=';' 'match($$0, /\n *extern [^(]*$$/) { s = substr($$0, RSTART); gsub(/\[[^]]*\]/, "", s); n = split(s, w, ","); for (i = 1; i <= n; i++) { sub(/.*[ *\n]/, "", w[i]); print w[i] } }'
$B/codegen/name.o: $B/codegen/reserved.def
$B/codegen/reserved.def: $(HEADERS) Makefile
	@mkdir -p $(@D) && { $(EXTERNS); cat $(HEADERS) | sed -nE 's/^ *#undef +(.*)/-\1/p; s/^ *#define +([a-zA-Z_][a-zA-Z_0-9]*).*/\1/p; s/^[a-z][^(]*[ *]([a-zA-Z_][a-zA-Z_0-9]*)\(.*/\1/p; s/^\} ([a-zA-Z_][a-zA-Z_0-9]*);.*/\1/p; s/^typedef [^(]*[ *]([a-zA-Z_][a-zA-Z_0-9]*);.*/\1/p'; } | awk '/^-/ { gone[substr($$0, 2)] } { seen[$$0] } END { for (w in seen) if (!(w in gone) && w !~ /^-/) print "\"" w "\"," }' | LC_ALL=C sort > $@.tmp && mv $@.tmp $@

# ---- the runtime: one library, its headers and the stub files ---------------------------------------
$B/runtime/%.o: runtime/%.c Makefile | setup-build ; @mkdir -p $(@D) && echo cc $< && $(CC) $(RUNFLAGS) $(CFLAGS) -c -o $@ $<
-include $(RUNOBJ:.o=.d)
$B/runtime-debug/%.o: runtime/%.c Makefile | setup-build ; @mkdir -p $(@D) && $(CC) $(RUNFLAGS) -DPY_COUNTING -O1 -g -c -o $@ $<
-include $(RUNSRC:runtime/%.c=$B/runtime-debug/%.d)
# counts live objects, poisons freed ones, reports leaks at exit with status 99
$(LIB)/libruntime-debug.a: $(RUNSRC:runtime/%.c=$B/runtime-debug/%.o) ; @mkdir -p $(@D) && rm -f $@ && ar rcs $@ $^
$(LIB)/libruntime.a: $(RUNOBJ)      ; @mkdir -p $(@D) && rm -f $@ && ar rcs $@ $^
$(LIB)/include/py/%: runtime/%      ; @mkdir -p $(@D) && cp $< $@
$(LIB)/stubs/%: runtime/lib/%       ; @mkdir -p $(@D) && cp $< $@
$(LIB)/stubs/%: runtime/%           ; @mkdir -p $(@D) && cp $< $@
# their syntax trees: a compilation need not parse the library
$(LIB)/stubs/%.tree: $(LIB)/stubs/% $B/moult ; @$B/moult store-tree $< $@


# ---- set-up, tests ------------------------------------------------------------------------------------
setup-%: ; @./setup.sh $*
UNITS   := $(patsubst tests/unit/%.c,$B/unit/%,$(wildcard tests/unit/test_*.c))
DRIVERS := $(patsubst tests/unit/%.c,$B/unit/%,$(filter-out tests/unit/test_%.c,$(wildcard tests/unit/*.c)))
COMPILER   := $B/libparts.a
$(COMPILER): $(filter-out $B/main.o,$(OBJ)) $(TREE) ; @rm -f $@ && ar rcs $@ $^
UNITLIBS := -lcmocka -lgmp -lutf8proc -lm -ldl -lpthread
# a unit test includes either the compiler's headers, by folder, or the runtime's
$B/unit/%: tests/unit/%.c $(COMPILER) $(LIB)/libruntime.a
	@mkdir -p $(@D)
	@$(if $(shell grep -lE 'include "(frontend|typeinfer|codegen|tests)/' $<),\
	    $(CC) $(FLAGS) -Wno-missing-prototypes $(CFLAGS) -o $@ $< $(COMPILER) $(UNITLIBS),\
	    $(CC) $(RUNFLAGS) -Wno-missing-prototypes $(CFLAGS) -o $@ $< $(LIB)/libruntime.a $(UNITLIBS))
unit: $(UNITS) $(DRIVERS) ; @for test in $(UNITS); do $$test || exit 1; done

# every kind of test; T=name runs the programs of that name only
test: setup-test
	@$(MAKE) --no-print-directory $(if $(T),test-run,test-all)
TESTS := unit test-frontend test-strings test-numbers test-sequences test-types test-errors test-cli test-run test-parallel \
	test-modules test-hosts test-library test-examples
test-all: all ; @failed=; for kind in $(TESTS); do echo "== $$kind"; \
	$(MAKE) --no-print-directory $$kind || failed="$$failed $$kind"; done; \
	[ -z "$$failed" ] || { echo "failed:$$failed"; exit 1; }
test-frontend: $B/unit/frontend_dump ; @tests/frontend.py $<
test-strings: $B/unit/str_driver     ; @tests/unit/strings.py $<
test-numbers: $B/unit/number_driver  ; @tests/unit/number_cases.py $<
test-sequences: $B/unit/sequence_driver ; @tests/unit/sequences.py $<
test-types: all    ; @tests/annotations.py $B/moult
test-errors: all   ; @tests/errors.py $B/moult
test-run: all      ; @FLAGS='$(FACTFLAGS) $(SAN:1=-O1)' tests/run.py $B/moult $(T)
test-parallel: all ; @tests/parallel.py $B/moult
# CPython itself has no sanitizers: what it loads brings them
LOADED  := $(if $(SAN),LD_PRELOAD="$(shell $(CC) -print-file-name=libasan.so) $(shell $(CC) -print-file-name=libubsan.so)" ASAN_OPTIONS=detect_leaks=0:quarantine_size_mb=1)
test-modules: all  ; @$(LOADED) tests/modules.py $B/moult
test-hosts: all    ; @$(LOADED) tests/hosts.py $B/moult
test-library: all  ; @$(LOADED) tests/library.py $B/moult
test-examples: all ; @$(LOADED) tests/examples.py $B/moult
test-cli: all      ; @$(LOADED) tests/cli.py $B/moult
# every proof that dropped a check becomes an abort that names it
check-facts: all   ; @FLAGS=--check-facts tests/run.py $B/moult $(T)

demo: setup-test ; @$(MAKE) --no-print-directory all && tests/demo.py $B/moult
bench: setup-test ; @$(MAKE) --no-print-directory all && tests/bench/bench.py $B/moult $(T)
TIME ?= 60
PROGRAMS ?= 200
SEED ?= 1
fuzz: setup-test
	@$(MAKE) --no-print-directory SAN=1 all && tests/fuzz.py build-san/moult bytes $(TIME)
fuzz-programs: all ; @tests/fuzz.py $B/moult programs $(SEED) $(PROGRAMS)
# the programs of tests/run with a few changes each
MUTANTS ?= 60
mutate: all ; @tests/mutate.py $B/moult $(SEED) $(MUTANTS)

# ---- the include law, formatting, static analysis, both compilers without a warning ------------------
check: setup-check check-includes check-format check-static check-clang check-generated
check-includes:
	@! grep -nE 'include "(typeinfer|codegen|runtime)/' frontend/*.[ch]
	@! grep -nE 'include "(codegen|runtime)/' typeinfer/*.[ch]
	@! grep -nE 'include "(runtime/|frontend/ast|typeinfer/infer)' codegen/*.[ch]
	@! grep -nE 'include "(frontend/ast|typeinfer/infer)' $(wildcard $(FACTS:%=typeinfer/%.[ch])) /dev/null
	@! grep -nE 'include "(frontend|typeinfer|codegen)/' runtime/*.[ch]
	@echo "check-includes: 1 passed, 0 failed"
CHECKED := main.c $(wildcard frontend/*.[ch] typeinfer/*.[ch] codegen/*.[ch] runtime/*.[ch])
check-format: ; @clang-format --dry-run --Werror $(CHECKED)
check-static: ; @cppcheck --quiet --error-exitcode=1 --enable=warning,portability --inline-suppr --std=c11 \
	--suppressions-list=.cppcheck -I. -ifrontend/grammar -j2 main.c frontend typeinfer codegen
# this moult verifies its IR behind each pass
check-clang: | $(GRAMMAR)/.stamp
	@$(MAKE) --no-print-directory B=build-clang CC=clang CFLAGS='-O1 -DPARANOID -Werror -Wno-unknown-warning-option' build-clang/moult build-clang/lib/moult/libruntime.a
check-generated: all check-clang ; @MOULT_LIB=$(abspath $(LIB)) tests/generated.py build-clang/moult

install: all
	install -D $B/moult $(abspath $(DESTDIR)$(PREFIX))/bin/moult
	cd $B && find lib/moult -type f -exec install -D -m 644 {} $(abspath $(DESTDIR)$(PREFIX))/{} \;
clean: ; rm -rf build build-san build-clang

.PHONY: all unit test test-all $(TESTS) check-facts demo bench fuzz fuzz-programs mutate check check-includes check-format \
	check-static check-clang check-generated install clean

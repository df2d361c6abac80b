# make         the graph of the articles in seeds/ and its page, in out/
# make test    lint, types and the whole suite, against the installed package
# make clean   away with out/, caches and .venv
#
# Needs Python 3.11 or newer. Another than python3: make PYTHON=/path/to/python3.12
# More for pytest: make test PYTEST_ARGS='tests/folding -x'

PYTHON ?= python3
PYTEST_ARGS ?= tests

VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.installed
TESTING := $(VENV)/.installed-for-tests
# Folders too: their time tells that a file went away.
SOURCES := pyproject.toml requirements.lock $(wildcard README.md LICENSE) \
	$(shell find graph cypher -name __pycache__ -prune -o -print)

# What is installed is a copy, so that the suite sees what users get. The lock serves as constraints: the default
# installs what the package needs, the tests all the rest. The build tool comes from the lock too.
define install
	@$(BIN)/pip --disable-pip-version-check install -qq -c requirements.lock hatchling
	@$(BIN)/pip --disable-pip-version-check install -qq -c requirements.lock --no-build-isolation '$(1)'
endef

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.PHONY: all test clean

all: $(RUNTIME)
	@$(BIN)/quanhe build seeds --out out
	@echo
	@echo "The page:      out/graph.html (open it in a browser; it needs no network)"
	@echo "The graph:     out/nodes.jsonl, out/edges.jsonl, with a sentence for each edge in out/claims.jsonl"
	@echo "Go on:         $(BIN)/quanhe --help, README.md"

test: $(TESTING)
	$(BIN)/ruff check .
	$(BIN)/mypy --strict graph/
	env -u PYTHONPATH PYTHONSAFEPATH=1 $(BIN)/python -m pytest $(PYTEST_ARGS)

$(BIN)/python:
	@command -v '$(PYTHON)' >/dev/null || { \
		echo "make: no $(PYTHON) here. Install Python 3.11 or newer, or name it: make PYTHON=/path/to/python3.12" >&2; exit 1; }
	@'$(PYTHON)' -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "make: $$('$(PYTHON)' --version) is too old. Install Python 3.11 or newer, or name it:" \
			"make PYTHON=/path/to/python3.12" >&2; exit 1; }
	@'$(PYTHON)' -m venv $(VENV) || { rm -rf $(VENV); \
		echo "make: $(PYTHON) cannot make a virtual environment. On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }

$(RUNTIME): $(SOURCES) | $(BIN)/python
	@echo "Installing quanhe into $(VENV) ..."
	$(call install,.)
	@touch $@

$(TESTING): $(SOURCES) | $(BIN)/python
	@echo "Installing quanhe and what its tests need into $(VENV) ..."
	$(call install,.[dev$(comma)notebooks])
	@touch $(RUNTIME) $@

comma := ,

clean:
	rm -rf $(VENV) out build dist .mypy_cache .ruff_cache .pytest_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

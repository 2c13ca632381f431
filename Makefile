# Two commands on a fresh machine: `make site` and `make test`. Each works alone and is quick the second time.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1

.PHONY: help site demo serve check test lint browser test-lowest bench bench-audit update clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort | expand -t 14

$(VENV)/python.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Indicia needs Python 3.11 or newer; set PYTHON=/path/to/python3.11" >&2; exit 2; }
	@echo "Making the virtual environment $(VENV)"
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/site.stamp: $(VENV)/python.stamp pyproject.toml constraints.txt
	@echo "Installing indicia and what it needs into $(VENV) (versions: constraints.txt)"
	@$(BIN)/python -m pip install -q -c constraints.txt -e .
	@touch $@

$(VENV)/test.stamp: $(VENV)/site.stamp
	@echo "Installing the test tools into $(VENV)"
	@$(BIN)/python -m pip install -q -c constraints.txt -e '.[test]'
	@touch $@

site: $(VENV)/site.stamp ## check, then build the site into site/
	@$(BIN)/indicia build

demo: $(VENV)/site.stamp ## build the demo, briefs of a country that does not exist, into tests/demo/site/
	@$(BIN)/indicia build --root tests/demo --today 2032-02-16

serve: $(VENV)/site.stamp ## live preview, drafts included
	@$(BIN)/indicia serve

check: $(VENV)/site.stamp ## check everything, write nothing
	@$(BIN)/indicia check

browser: ## a browser for the tests, if there is none
	@command -v chromium chromium-browser google-chrome >/dev/null 2>&1 || { \
	  echo "Installing a browser for the tests (Debian package chromium)"; \
	  SUDO=; [ "$$(id -u)" = 0 ] || SUDO="sudo -n"; \
	  $$SUDO apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$SUDO apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null; \
	} || { echo "No browser, and none could be installed: install chromium, then run make test again" >&2; exit 2; }

lint: $(VENV)/test.stamp ## style, types and the import contract
	@$(BIN)/ruff check hooks tests
	@$(BIN)/ruff format --check -q hooks tests
	@$(BIN)/mypy
	@$(BIN)/lint-imports

test: $(VENV)/test.stamp browser lint ## every check of the code: style, types, imports, tests
	@$(BIN)/pytest -q -n auto

test-lowest: ## the tests at the lowest versions that pyproject.toml allows
	@$(PYTHON) -m venv .venv-lowest
	@.venv-lowest/bin/python -m pip install -q -c constraints-lowest.txt -e '.[test]'
	@.venv-lowest/bin/pytest -q -n auto -m 'not browser'

bench: $(VENV)/test.stamp ## CPU, wall and memory beside plain mkdocs-material, in one run
	@cd tests && ../$(BIN)/python -m bench.run

CORPORA ?=
bench-audit: $(VENV)/test.stamp ## precision and recall of intake; CORPORA=DIR for corpora of your own
	@cd tests && ../$(BIN)/python -m bench.audit $(if $(CORPORA),"$(abspath $(CORPORA))")

update: $(VENV)/test.stamp ## rewrite the expected outputs of the tests
	@$(BIN)/pytest -q --update

clean: ## remove what the commands above made
	@rm -rf $(VENV) .venv-lowest site .site-* tests/demo/site tests/demo/.site-* .pytest_cache .mypy_cache .ruff_cache .hypothesis

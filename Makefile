# Each target sets up what it needs; the second time that is a matter of a moment.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: demo test test-slow lint format types contracts docs docs-check check bench bench-large wheel clean lock

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("platwatch needs Python 3.11 or later") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	touch $@

demo: $(READY)
	$(BIN)/platwatch demo

test: $(READY)
	$(BIN)/python -m pytest -n 2

test-slow: $(READY)
	$(BIN)/python -m pytest -m "slow or hypothesis" --hypothesis-profile=searching

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(READY)
	$(BIN)/mypy

contracts: $(READY)
	$(BIN)/lint-imports

docs: $(READY)
	$(BIN)/python docs/reference.py --write

docs-check: $(READY)
	$(BIN)/python docs/reference.py --check

check: lint types contracts docs-check test

bench: $(READY)
	$(BIN)/python -m bench

bench-large: $(READY)
	$(BIN)/python -m bench large

wheel: $(READY)
	$(BIN)/python -m pip --disable-pip-version-check --quiet wheel --no-deps --no-build-isolation -w dist .

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

lock:  # needs uv
	uv pip compile --universal --generate-hashes --no-annotate --no-header --extra dev pyproject.toml -o requirements.lock

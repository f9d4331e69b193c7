# Every target is a few words around one command, so an office without make loses nothing.
# make demo   set up and print the example year to build/2570
# make test   set up and pass lint, types and tests
# make gallery  a picture of every document in docs/gallery

PYTHON ?= python3
YEAR ?= 2570
ifeq ($(OS),Windows_NT)
  BIN := .venv/Scripts
else
  BIN := .venv/bin
endif
PLAN := $(BIN)/plan
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: demo test booklets validate lint types bench gallery reference lock clean

demo: .venv/ready
	$(PLAN) render all $(YEAR)

booklets: .venv/ready
	$(PLAN) render all $(YEAR)

validate: .venv/ready
	$(PLAN) validate $(YEAR)

test: lint types
	$(BIN)/python -m pytest -n 2

lint: .venv/ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/ready-dev
	$(BIN)/mypy

bench: .venv/ready-dev
	$(BIN)/python -m tests.bench

gallery: .venv/ready-dev
	$(BIN)/python tools/make_gallery.py

reference: .venv/ready-dev
	$(BIN)/python tools/make_reference.py

# Exact versions for every system; needs the program uv.
lock:
	uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11 pyproject.toml -o requirements/run.txt
	uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --python-version 3.11 pyproject.toml --group dev -o requirements/dev.txt

.venv/ready: pyproject.toml requirements/run.txt
	$(PYTHON) -m venv .venv
	$(PIP) --require-hashes -r requirements/run.txt
	$(PIP) --no-deps --editable .
	touch $@

.venv/ready-dev: .venv/ready requirements/dev.txt
	$(PIP) --require-hashes -r requirements/dev.txt
	touch $@

clean:
	rm -rf build .venv

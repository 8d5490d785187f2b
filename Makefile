# What a person types. Everything is made with `python3 -m venv` and pip alone; what is made
# lies in .venv, .venv-train and runs, which git ignores.

PYTHON ?= python3
BIN := .venv/bin
TRAIN_BIN := .venv-train/bin
CI_OUTPUT := $(if $(CI),--quiet --progress-bar off,--quiet)

.PHONY: help setup demo test check lint train evaluate bench clean

help:
	@echo "make setup      make .venv with Sayso and what its tests need (no torch)"
	@echo "make demo       read the examples"
	@echo "make test       run all tests"
	@echo "make check      format, lint, types, tests and documentation: what CI runs"
	@echo "make evaluate DATA=FOLDER   measure the reader on the corpora in FOLDER"
	@echo "make bench DATA=FOLDER      measure its speed on the reports in FOLDER"
	@echo "make train DATA=FOLDER [CORPORA=free] [FROM=shipped] [RUN=FOLDER]   train a reader in .venv-train"
	@echo "make clean      remove what the other targets made, trained models excepted"

setup: .venv/.ready

# Made again when pyproject.toml changes, so that a new dependency is never missing.
.venv/.ready: pyproject.toml
	@echo "Setting up .venv (once, about a minute) ..."
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install $(CI_OUTPUT) --disable-pip-version-check --editable '.[dev]'
	@touch $@

demo: setup
	$(BIN)/sayso read examples/

test: setup
	$(BIN)/python -m pytest

check: lint test

lint: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python docs/generate.py --check

.venv-train/.ready: training/requirements.txt pyproject.toml
	$(PYTHON) -m venv .venv-train
	$(TRAIN_BIN)/python -m pip install $(CI_OUTPUT) --disable-pip-version-check \
		--requirement training/requirements.txt --editable .
	@touch $@

train: .venv-train/.ready
	$(TRAIN_BIN)/python -m training.train $(if $(DATA),--data '$(DATA)') \
		$(if $(CORPORA),--corpora '$(CORPORA)') $(if $(RUN),--run '$(RUN)') \
		$(if $(filter shipped,$(FROM)),--from-shipped)

evaluate: setup
	$(BIN)/python -m eval $(if $(DATA),--data '$(DATA)')

bench: setup
	$(BIN)/python -m eval.bench $(if $(DATA),--data '$(DATA)')

clean:
	rm -rf .venv .venv-train build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

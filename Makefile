# What a person types. Everything is made with `python3 -m venv` and pip alone; what is made
# lies in .venv, .venv-train and runs, which git ignores.

PYTHON ?= python3
BIN := .venv/bin
TRAIN_BIN := .venv-train/bin
CI_OUTPUT := $(if $(CI),--quiet --progress-bar off,--quiet)

.PHONY: help setup demo test check lint train data-named ship test-training evaluate bench clean

help:
	@echo "make setup      make .venv with Sayso and what its tests need (no torch)"
	@echo "make demo       read the examples"
	@echo "make test       run all tests"
	@echo "make check      format, lint, types, tests and documentation: what CI runs"
	@echo "make evaluate DATA=FOLDER   measure the reader on the corpora in FOLDER"
	@echo "make bench DATA=FOLDER      measure its speed on the reports in FOLDER"
	@echo "make train DATA=FOLDER      train a reader in .venv-train; training/README.md has the options"
	@echo "make ship       put the model that was trained into the package"
	@echo "make test-training          test the training itself, in .venv-train"
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

RUN ?= runs/model
PASSES ?= 8

# Started again with the same RUN, it goes on where it was stopped.
train: data-named .venv-train/.ready
	$(TRAIN_BIN)/python -m training.train --data '$(DATA)' --run '$(RUN)' --passes $(PASSES) $(if $(RATE),--rate '$(RATE)') $(if $(SEED),--seed '$(SEED)') \
		$(if $(CORPORA),--corpora '$(CORPORA)') $(if $(SHARES),--shares '$(SHARES)') $(if $(ONLY),--only '$(ONLY)') \
		$(if $(filter shipped,$(FROM)),--from-shipped)
	$(TRAIN_BIN)/python -m training.export --run '$(RUN)' --to '$(RUN)/shipped'
	@if [ -d '$(DATA)/plover_sentences' ]; then \
		$(TRAIN_BIN)/python -m training.event_types --data '$(DATA)' --model '$(RUN)/shipped'; fi
	@if [ -d '$(DATA)/polnear' ]; then \
		$(TRAIN_BIN)/python -m training.calibrate --data '$(DATA)' --model '$(RUN)/shipped'; fi
	@if [ -d '$(DATA)/../reports' ]; then \
		$(TRAIN_BIN)/python -m training.inner --reports '$(DATA)/../reports' --model '$(RUN)/shipped' && \
		$(TRAIN_BIN)/python -m training.events --reports '$(DATA)/../reports' --model '$(RUN)/shipped' && \
		$(TRAIN_BIN)/python -m training.positions --reports '$(DATA)/../reports' --model '$(RUN)/shipped'; fi
	@echo "The model is in $(RUN)/shipped. To measure it, and to put it into the package:"
	@echo "  make setup && $(BIN)/python -m eval --data '$(DATA)' --model '$(RUN)/shipped'"
	@echo "  make ship RUN='$(RUN)'"

data-named:
	@test -n '$(DATA)' || { echo "Where are the corpora? make train DATA=FOLDER"; exit 1; }

# A calibration, a map of types and what tells inner statements belong to their weights: the old ones
# go even where the new model has none.
ship:
	@test -f '$(RUN)/shipped/model.json' || { echo "No model in $(RUN)/shipped: make train"; exit 1; }
	rm -f sayso/data/model/calibration.json sayso/data/model/inner.json sayso/data/model/event_types.npz sayso/data/model/events.json sayso/data/model/positions.json sayso/data/model/wills.npz
	mkdir -p sayso/data/model && cp '$(RUN)'/shipped/* sayso/data/model/
	@echo "Commit it only together with better scores: see CONTRIBUTING.md."

test-training: .venv-train/.ready
	$(TRAIN_BIN)/python -m mypy training
	$(TRAIN_BIN)/python -m pytest training/checks

REPORTS ?= $(DATA)/../reports/2025-05-21.jsonl

evaluate: setup
	$(BIN)/python -m eval $(if $(DATA),--data '$(DATA)')
	$(BIN)/python -m eval.time_libraries --data '$(DATA)'
	$(BIN)/python -m eval.stories --data '$(DATA)' $(if $(wildcard $(REPORTS)),--reports '$(REPORTS)')
	$(if $(wildcard $(REPORTS)),$(BIN)/python -m eval.copies --reports '$(REPORTS)')

bench: setup
	$(BIN)/python -m eval.bench $(if $(DATA),--data '$(DATA)')
	mkdir -p runs && $(BIN)/python -m eval.bench_compare --reports '$(REPORTS)' --readings runs/readings.pickle

clean:
	rm -rf .venv .venv-train build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

# Two commands: `make run` opens the conversation, `make test` checks everything. The first of them sets up.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

# The local DynamoDB: ExtendDB, of which npm has one package per platform.
ENGINE_VERSION := 0.1.10
ENGINE := .engine/ready-$(ENGINE_VERSION)
NOTHING_KEPT := the conversation runs, but nothing is kept between two runs

.PHONY: run test docs setup engine lock

run: setup
	@$(BIN)/python -m skill.echo $(ARGS)

test: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest

# The README's transcript and map, and the dialogue as a page.
docs: setup
	@$(BIN)/python -m skill.book

setup: .venv/ready $(ENGINE)

.venv/ready: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
		|| { echo "heel slides needs Python 3.11 or later: make PYTHON=/path/to/python3.11"; exit 1; }
	@echo "setting up .venv (once)"
	@$(PYTHON) -m venv --clear .venv
	@$(PIP) install --requirement requirements.lock
	@touch $@

# A failed download leaves its stamp too, so that nothing asks the network again; `make engine` tries again.
$(ENGINE):
	@mkdir -p .engine
	@if ! command -v npm >/dev/null; then \
		echo "npm is not installed, so there is no local DynamoDB: $(NOTHING_KEPT) (install npm, then: make engine)"; \
	else \
		package="@extenddb/$$(node -p 'process.platform + "-" + process.arch')@$(ENGINE_VERSION)"; \
		echo "setting up .engine (once): $$package"; \
		npm install --prefix .engine --no-save --no-package-lock --no-audit --no-fund --ignore-scripts \
			--loglevel=error "$$package" >.engine/npm.log 2>&1 \
		|| echo "npm has no $$package for this machine (see .engine/npm.log): $(NOTHING_KEPT) (again: make engine)"; \
	fi
	@touch $@

engine:
	@rm -rf .engine
	@$(MAKE) --no-print-directory $(ENGINE)

# The pins of pyproject.toml and everything below them, as one empty environment installs them.
lock:
	@rm -rf build/lock && mkdir -p build && $(PYTHON) -m venv build/lock
	@$(PYTHON) -c 'import tomllib; \
		groups = tomllib.load(open("pyproject.toml", "rb"))["dependency-groups"]; \
		print(*sorted({pin for group in groups.values() for pin in group if isinstance(pin, str)}), sep="\n")' \
		>build/pins.txt
	@build/lock/bin/python -m pip --disable-pip-version-check --quiet install --requirement build/pins.txt
	@build/lock/bin/python -m pip freeze >requirements.lock

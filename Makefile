# Two commands: `make run` opens the conversation, `make test` checks everything. The first of them sets up.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

# The local DynamoDB: ExtendDB, of which npm has one package per platform.
ENGINE_VERSION := 0.1.10
ENGINE := .engine/ready-$(ENGINE_VERSION)
NOTHING_KEPT := the conversation runs, but nothing is kept between two runs

# What looks at the skill from outside, for the tests: AWS's runtime client for Lambda, with the boto3 of the week in which
# Lambda's Python 3.13 came out (AWS has only gone further since), and virtual-alexa, an Alexa of somebody else's.
AWSLAMBDARIC_VERSION := 4.2.2
RUNTIME_BOTO3_VERSION := 1.35.60
VIRTUAL_ALEXA_VERSION := 0.7.8
OUTSIDE := .outside/ready-$(AWSLAMBDARIC_VERSION)-$(RUNTIME_BOTO3_VERSION)-$(VIRTUAL_ALEXA_VERSION)

# Amazon's own renderer of screens (later versions download a part of themselves, and so cannot be pinned), and her checker.
VIEWHOST_VERSION := 1.4.0
VIEWHOST := .viewhost/ready-$(VIEWHOST_VERSION)
SUGGESTER_VERSION := 2024.2.0
SUGGESTER := .suggester/ready-$(SUGGESTER_VERSION)
# What the skill is measured against: ask-sdk with its own adapter, on the function's Python.
BENCH := .bench/ready

NPM := npm install --no-save --no-package-lock --no-audit --no-fund --ignore-scripts --loglevel=error

.PHONY: run test search bench docs recording sounds package setup engine outside lock show screens viewhost

run: setup
	@$(BIN)/python -m simulator $(ARGS)

test: setup $(OUTSIDE) $(VIEWHOST) $(SUGGESTER) $(BENCH)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest --numprocesses 3 --dist loadfile

# Far more random conversations than `make test` has time for.
search: setup
	HEEL_SLIDES_CONVERSATIONS=5000 $(BIN)/pytest tests/test_random_conversations.py

# What it costs and how fast it is, into docs/benchmarks.md; ARGS="--quick" leaves the page alone. A few minutes, best on a quiet machine.
bench: setup $(BENCH)
	@$(BIN)/python -m bench $(ARGS)

# The README's transcript and map, and the dialogue as a page.
docs: setup
	@$(BIN)/python -m tools.generate_docs

# A whole practice as one sound file with its cue sheet; for example: make recording ARGS="--goal hips --reps 8 --pace 4-6"
recording: .venv/ready
	@$(BIN)/python -m simulator.audio.recording $(ARGS)

# The breaths that HEEL_SLIDES_SOUNDS may point to, to be put into a bucket.
sounds: .venv/ready
	@$(BIN)/python -m simulator.audio.breath build/sounds $$($(BIN)/python -c 'from skill.rendering.apla import BREATHS; print(*BREATHS)')

# What is deployed, into build/; docs/deploy.md says what to do with it.
package: setup
	@$(BIN)/python -m tools.package $(ARGS)

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
		$(NPM) --prefix .engine "$$package" >.engine/npm.log 2>&1 \
		|| echo "npm has no $$package for this machine (see .engine/npm.log): $(NOTHING_KEPT) (again: make engine)"; \
	fi
	@touch $@

engine:
	@rm -rf .engine
	@$(MAKE) --no-print-directory $(ENGINE)

# As with the engine, a failed download leaves its stamp; the tests say what was not tested.
$(OUTSIDE): | .venv/ready
	@echo "setting up .outside (once): awslambdaric $(AWSLAMBDARIC_VERSION), virtual-alexa $(VIRTUAL_ALEXA_VERSION)"
	@rm -rf .outside && mkdir .outside
	@python="$$($(BIN)/python -c 'from tools import package; import sys; print(package.target(None) or sys.executable)')"; \
	{ "$$python" -m venv .outside/lambda && \
		.outside/lambda/bin/python -m pip --disable-pip-version-check --quiet install --only-binary :all: \
		awslambdaric==$(AWSLAMBDARIC_VERSION) boto3==$(RUNTIME_BOTO3_VERSION) botocore==$(RUNTIME_BOTO3_VERSION); \
	} >.outside/pip.log 2>&1 || echo "pip has no awslambdaric for this machine (see .outside/pip.log; again: make outside)"
	@$(NPM) --prefix .outside virtual-alexa@$(VIRTUAL_ALEXA_VERSION) >.outside/npm.log 2>&1 \
	|| echo "npm has no virtual-alexa for this machine (see .outside/npm.log; again: make outside)"
	@touch $@

# As with the engine.
$(BENCH): bench/requirements.txt requirements.lock | .venv/ready
	@echo "setting up .bench (once): the baseline of the benchmarks"
	@rm -rf .bench && mkdir .bench
	@python="$$($(BIN)/python -c 'from tools import package; import sys; print(package.target(None) or sys.executable)')"; \
	{ "$$python" -m venv .bench && .bench/bin/python -m pip --disable-pip-version-check --quiet install \
		--requirement bench/requirements.txt --constraint requirements.lock; \
	} >.bench/pip.log 2>&1 || { rm -rf .bench/bin; echo "pip has no baseline for this machine (see .bench/pip.log)"; }
	@touch $@

outside:
	@rm -rf .outside
	@$(MAKE) --no-print-directory $(OUTSIDE)

# The pins of pyproject.toml and everything below them, as one empty environment installs them.
lock:
	@rm -rf build/lock && mkdir -p build && $(PYTHON) -m venv build/lock
	@$(PYTHON) -c 'import tomllib; \
		groups = tomllib.load(open("pyproject.toml", "rb"))["dependency-groups"]; \
		print(*sorted({pin for group in groups.values() for pin in group if isinstance(pin, str)}), sep="\n")' \
		>build/pins.txt
	@build/lock/bin/python -m pip --disable-pip-version-check --quiet install --requirement build/pins.txt
	@build/lock/bin/python -m pip freeze >requirements.lock

# An Echo Show in a browser, on this machine; for example: make show ARGS="--screen hub-round-small"
show: setup $(VIEWHOST)
	@$(BIN)/python -m simulator.show.main $(ARGS)

# A picture of every page, into docs/screens; Chromium takes them.
screens: .venv/ready $(VIEWHOST)
	@$(BIN)/python -m simulator.show.screenshots $(ARGS)

$(VIEWHOST):
	@echo "setting up .viewhost (once): apl-viewhost-web $(VIEWHOST_VERSION)"
	@rm -rf .viewhost && mkdir .viewhost
	@$(NPM) --prefix .viewhost apl-viewhost-web@$(VIEWHOST_VERSION) >.viewhost/npm.log 2>&1 \
	|| echo "npm has no apl-viewhost-web for this machine (see .viewhost/npm.log; again: make viewhost)"
	@touch $@

$(SUGGESTER):
	@echo "setting up .suggester (once): apl-suggester $(SUGGESTER_VERSION)"
	@rm -rf .suggester && mkdir .suggester
	@$(NPM) --prefix .suggester apl-suggester@$(SUGGESTER_VERSION) >.suggester/npm.log 2>&1 \
	|| echo "npm has no apl-suggester for this machine (see .suggester/npm.log; again: make viewhost)"
	@touch $@

viewhost:
	@rm -rf .viewhost .suggester
	@$(MAKE) --no-print-directory $(VIEWHOST) $(SUGGESTER)

# Two commands: `make run` opens the conversation, `make test` checks everything. The first of them sets up.
PYTHON ?= python3
BIN := .venv/bin
# The tests start the simulator a hundred times: it is compiled once, whatever the environment says.
unexport PYTHONDONTWRITEBYTECODE
PIP := -m pip --disable-pip-version-check --quiet

# What is set up leaves a file that names what it was set up from, so that a changed lock or version sets it up again,
# and a fresh checkout of the same lock does not.
checksum = $(firstword $(shell cksum $(1)))
VENV := .venv/run-$(call checksum,requirements.lock)
DEV := .venv/dev-$(call checksum,locks/dev.lock)

# The local DynamoDB: ExtendDB, of which npm has one package per platform.
ENGINE_VERSION := 0.1.10
ENGINE := .engine/ready-$(ENGINE_VERSION)
NOTHING_KEPT := the conversation runs, but nothing is kept between two runs

# What looks at the skill from outside, for the tests: AWS's runtime client for Lambda, and virtual-alexa, an Alexa of
# somebody else's.
VIRTUAL_ALEXA_VERSION := 0.7.8
OUTSIDE := .outside/ready-$(call checksum,locks/lambda-runtime.lock)-$(VIRTUAL_ALEXA_VERSION)

# Amazon's own renderer of screens (later versions download a part of themselves, and so cannot be pinned), and her checker.
VIEWHOST_VERSION := 1.4.0
VIEWHOST := .viewhost/ready-$(VIEWHOST_VERSION)
SUGGESTER_VERSION := 2024.2.0
SUGGESTER := .suggester/ready-$(SUGGESTER_VERSION)
# What the skill is measured against: ask-sdk with its own adapter, on the function's Python.
BENCH := .bench/ready-$(call checksum,locks/bench.lock)

NPM := npm install --no-save --no-package-lock --no-audit --no-fund --ignore-scripts --loglevel=error --fetch-retries=1
# Compiles a lock for CPython 3.11 and later, on every platform, with the hash of every file that may be installed.
UV_VERSION := 0.13.9
COMPILE := build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command "make lock"

.PHONY: run test check style types everything search mutants bench model docs recording sounds package setup develop engine outside lock show screens viewhost ear hearing

run: setup
	@$(BIN)/python -m simulator $(ARGS)

# One file goes to one process, so that what its tests share is made once; the dearest begin (tests/support/tiers.py).
PYTEST := $(BIN)/pytest --dist loadfile --no-loadscope-reorder

# Half a minute on two cores: style, types, the import contracts, and the tests that start no other program.
check: style types
	$(PYTEST) -m "not outside and not slow" --numprocesses 2

# Everything, two minutes on two cores: besides, the tests on a real DynamoDB engine, in a browser, with a voice, and each
# search in its short form. The types are looked at while the tests collect, which leaves them a core.
test: style $(ENGINE) $(OUTSIDE) $(VIEWHOST) $(SUGGESTER) $(BENCH)
	@$(MAKE) --no-print-directory --jobs 2 types everything

style: develop
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: develop
	$(BIN)/mypy
	$(BIN)/lint-imports

everything: develop
	$(PYTEST) --numprocesses 4

# The searches in full: the table from every shape of a session, the walk through every state with all that can be said,
# every page on every screen, and ten times as many races, hostile sequences, random conversations and examples as in
# `make test`. For more or other ones: make search BREADTH=100 SEED=2 ARGS="tests/test_random_search.py"
BREADTH ?= 10
SEED ?= 1
search: develop $(ENGINE) $(OUTSIDE) $(VIEWHOST) $(SUGGESTER)
	HEEL_SLIDES_BREADTH=$(BREADTH) HEEL_SLIDES_SEED=$(SEED) $(PYTEST) -m search --numprocesses 2 $(ARGS)

# Change one number or condition at a time and see whether a test notices: docs/mutants.md. ARGS="--sample 0" tries all.
mutants: develop
	@$(BIN)/python -m tools.mutants $(ARGS)

# What it costs and how fast it is, into docs/benchmarks.md; ARGS="--quick" leaves the page alone. A few minutes, best on a quiet machine.
bench: develop $(ENGINE) $(BENCH)
	@$(BIN)/python -m bench $(ARGS)

# Alexa's interaction model, from what people may say in interaction_model/en/.
model: setup
	@$(BIN)/python -m tools.compile_model

# The README's transcript, the map of the dialogue, the dialogue as a page, and the stored records.
docs: develop $(ENGINE)
	@$(BIN)/python -m tools.generate_docs

# A whole practice as one sound file with its cue sheet; for example: make recording ARGS="--goal hips --reps 8 --pace 4-6"
recording: $(VENV)
	@$(BIN)/python -m simulator.cli.recording $(ARGS)

# The breaths that HEEL_SLIDES_BREATH_SOUNDS_URL may point to, to be put into a bucket.
sounds: $(VENV)
	@$(BIN)/python -m simulator.cli.breath_sounds build/sounds $$($(BIN)/python -c 'from skill.rendering.apla import BREATH_SOUNDS; print(*BREATH_SOUNDS)')

# The skill's own ear, from the rows of what people say; ten minutes on one core.
ear: develop
	@$(BIN)/python -m tools.train_ear interaction_model/en/utterances --out skill/hearing/learned/weights-en.bin

# How well it hears the rows for testing, or other files of rows; for example: make hearing ARGS="interaction_model/en/utterances/testing/hard.tsv --json"
hearing: $(VENV)
	@$(BIN)/python -m tools.hearing_report $(ARGS)

# What is deployed, into build/; docs/deploy.md says what to do with it.
package: develop
	@$(BIN)/python -m tools.package $(ARGS)

setup: $(VENV) $(ENGINE)
develop: $(DEV)

$(VENV):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
		|| { echo "heel slides needs Python 3.11 or later: make PYTHON=/path/to/python3.11"; exit 1; }
	@echo "setting up .venv (once)"
	@$(PYTHON) -m venv --clear .venv
	@$(BIN)/python $(PIP) install --require-hashes --requirement requirements.lock
	@$(BIN)/python $(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): | $(VENV)
	@echo "setting up what the checks need in .venv (once)"
	@$(BIN)/python $(PIP) install --require-hashes --requirement locks/dev.lock
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

# The function's Python where this machine has one, else the one that runs this.
FUNCTION_PYTHON = python="$$($(BIN)/python -c 'from tools import package; import sys; print(package.target(None) or sys.executable)')"

# As with the engine, a failed download leaves its stamp; the tests say what was not tested.
$(OUTSIDE): | $(DEV)
	@echo "setting up .outside (once): the runtime client of Lambda, virtual-alexa $(VIRTUAL_ALEXA_VERSION)"
	@rm -rf .outside && mkdir .outside
	@$(FUNCTION_PYTHON); { "$$python" -m venv .outside/lambda && .outside/lambda/bin/python $(PIP) install \
		--only-binary :all: --require-hashes --requirement locks/lambda-runtime.lock; \
	} >.outside/pip.log 2>&1 || echo "pip has no awslambdaric for this machine (see .outside/pip.log; again: make outside)"
	@$(NPM) --prefix .outside virtual-alexa@$(VIRTUAL_ALEXA_VERSION) >.outside/npm.log 2>&1 \
	|| echo "npm has no virtual-alexa for this machine (see .outside/npm.log; again: make outside)"
	@touch $@

# As with the engine.
$(BENCH): | $(DEV)
	@echo "setting up .bench (once): the baseline of the benchmarks"
	@rm -rf .bench && mkdir .bench
	@$(FUNCTION_PYTHON); { "$$python" -m venv .bench && .bench/bin/python $(PIP) install \
		--require-hashes --requirement locks/bench.lock; \
	} >.bench/pip.log 2>&1 || { rm -rf .bench/bin; echo "pip has no baseline for this machine (see .bench/pip.log)"; }
	@touch $@

outside:
	@rm -rf .outside
	@$(MAKE) --no-print-directory $(OUTSIDE)

# The pins of pyproject.toml and everything below them. A version that is in a lock stays, unless pyproject.toml asks for
# another; to renew one: make lock UPGRADE="--upgrade-package NAME"
lock:
	@test -x build/lock/bin/uv || $(PYTHON) -m venv build/lock
	@build/lock/bin/python $(PIP) install uv==$(UV_VERSION)
	@$(COMPILE) $(UPGRADE) pyproject.toml --group dev --output-file locks/dev.lock
	@$(COMPILE) pyproject.toml --group build --constraints locks/dev.lock --output-file requirements.lock
	@$(COMPILE) --group bench --constraints locks/dev.lock --output-file locks/bench.lock
	@$(COMPILE) $(UPGRADE) --group lambda-runtime --output-file locks/lambda-runtime.lock

# An Echo Show in a browser, on this machine; for example: make show ARGS="--screen hub-round-small"
show: setup $(VIEWHOST)
	@$(BIN)/python -m simulator.cli.show $(ARGS)

# A picture of every page, into docs/screens; Chromium takes them.
screens: develop $(VIEWHOST)
	@$(BIN)/python -m simulator.cli.screenshots $(ARGS)

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

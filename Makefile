# `make run` and `make test` do everything on a fresh Debian 12 machine with a Swift 6.3 toolchain.

SWIFT ?= swift
TOOL = .build/debug/guidepost
RELEASE = .build/release/guidepost
STATIC = .build-static/release/guidepost

.PHONY: all run test test-minimal lint format docs bench simulate truth prove-desk setup setup-tests build release clean

all: build

setup:
	@.ci/setup libxml2-dev libsqlite3-dev pkg-config

setup-tests:
	@.ci/setup libxml2-dev libsqlite3-dev pkg-config libxml2-utils tmux python3 patch git python3-jsonschema python3-icalendar

build: setup
	$(SWIFT) build --product guidepost

# A customer walks a shipped guide. Without a terminal a scripted walk is played instead.
run: build
	@if [ -t 0 ] && [ -t 1 ]; then \
	  $(TOOL) run broadband-fault --project Guides --actions Guides/actions; \
	else \
	  echo "To walk it yourself, start this on a terminal: make run"; \
	  $(TOOL) run --project Guides --answers Guides/broadband-fault/walks/restart-helps.xml; \
	fi

test: setup-tests
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

# The library and the tool without SQLite: linting, testing, walking, the path log.
test-minimal: setup-tests
	$(SWIFT) test --disable-default-traits --scratch-path .build-minimal

# One file to install: the Swift runtime inside, libxml2 and SQLite from the system.
release: setup
	$(SWIFT) build -c release --static-swift-stdlib --scratch-path .build-static --product guidepost -Xlinker -s
	.ci/release $(STATIC)

lint: build
	.ci/style
	.ci/imports
	$(TOOL) lint Guides

format:
	$(SWIFT) format format --in-place --recursive Package.swift Sources Tests

# Generated pages, schemas and golden files; CI compares them with what is committed.
docs: build
	GUIDEPOST_RECORD=1 $(SWIFT) test --filter "Recorded"

bench: setup-tests
	$(SWIFT) build -c release
	.ci/bench .build/release

# The queue discipline and the estimate against their bars (Documentation/Simulation.md); fails where one is missed.
simulate: setup
	$(SWIFT) build -c release --product desk-probe
	.build/release/desk-probe bars

# What the suite proves small: 64 clients at one calendar, a thousand kills. Some minutes.
prove-desk: setup-tests
	$(SWIFT) build -c release --product guidepost
	python3 -B Tests/Desk/book-race.py $(RELEASE) --clients 64 --slots 1000
	python3 -B Tests/Desk/kill-desk.py $(RELEASE) --points 1000

# 5,000 guides made at random, every run of them tried in the session, every claim of the linter held against them: about
# five minutes. The suite takes the first 272, sixteen of each subject.
truth: setup
	GUIDEPOST_TRUTH=5000 GUIDEPOST_TRUTH_STANDS=256 $(SWIFT) test --filter TruthTests

clean:
	rm -rf .build .build-minimal .build-static

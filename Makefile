# Thin recipes; the work is in www/build/make.sh. `make help` lists them.
# The versions this was tested with. wasm-bindgen's stands in Cargo.lock, npm's in the package-lock.json files.
export RUST_TOOLCHAIN := 1.95.0
export TRUNK_VERSION := 0.21.14
export PORT ?= 8080

RUN := @bash www/build/make.sh

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help serve site api dist check test e2e engines reproduce bench budget fmt clean

help: ## these lines
	@sed -n 's/^\([a-z0-9]*\):.*## /  make \1\t/p' Makefile | expand -t 18

serve: ## build the release site and serve it on http://127.0.0.1:8080 (PORT=… for another port)
	$(RUN) serve

test: ## everything: check, site, api, sizes, API cases in Node, types, browser
	$(RUN) test

check: ## fast lane: format, clippy for each feature set, native tests
	$(RUN) check

site: ## the release site in dist/site
	$(RUN) site

api: ## the JavaScript API in dist/api
	$(RUN) api

dist: ## site, api, dist/manifest.json and the size report
	$(RUN) dist

e2e: ## only the browser tests, on the dist/site that is there
	$(RUN) e2e

engines: ## only the tests in old Chromiums, Firefox and WebKit, on the dist/ that is there
	$(RUN) engines

reproduce: ## builds twice from nothing and compares, file by file (some 20 minutes)
	$(RUN) reproduce

bench: ## sizes against the budget, first text and readiness against a plain page, as ratios
	$(RUN) bench

budget: ## set the size gates to what is reached now, plus 3 %
	$(RUN) budget

fmt: ## format the Rust code
	$(RUN) fmt

clean: ## remove what was built (not the tools)
	$(RUN) clean

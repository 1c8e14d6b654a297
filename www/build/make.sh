#!/usr/bin/env bash
# What the Makefile's recipes do: bash www/build/make.sh <target>. Set-up is in setup.sh.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=www/build/setup.sh
. www/build/setup.sh

wasm="wasm32-unknown-unknown"

# step <title> <command…>: says what runs and how long it took.
step() {
  local title="$1" start=$SECONDS
  shift
  printf '\n== %s\n' "$title"
  "$@"
  printf '== %s: %d s\n' "$title" "$((SECONDS - start))"
}

# lean <command…>: cargo in it builds std anew, for size and without panic messages. Saved 13.4 kB brotli of 210.4 in the
# site while it was one module; a panic is a trap all the same and shows the panel of boot.js. These switches are not
# stable yet: the toolchain the Makefile pins has them behind RUSTC_BOOTSTRAP.
lean() {
  env RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size \
    CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT=true \
    CARGO_PROFILE_RELEASE_PANIC=immediate-abort "$@"
}

# module_bins: --bin for each module of the site, for the one that holds all of them, and for the one that tries rules.
module_bins() { sed -n 's/^ *"name": "\(.*\)",$/--bin \1/p' www/build/modules.json; echo "--bin kit --bin trial"; }

clippy() { cargo clippy --quiet "$@" -- -D warnings; }

check() {
  need_rust
  need_component fmt rustfmt
  need_component clippy clippy
  need_wasm_target
  step "format" cargo fmt --check
  step "clippy" clippy --all-targets
  # shellcheck disable=SC2046  # words on purpose
  step "clippy, ui" clippy --target "$wasm" --features ui --lib $(module_bins)
  step "clippy, ui natively" clippy --features ui --example native
  step "clippy, first paint" clippy --features prerender --lib --bin prerender
  step "clippy, api" clippy --target "$wasm" --features api --lib
  step "native tests" cargo test --quiet
  step "screens, natively" cargo test --quiet --features prerender --lib --test flow
}

# What the pages show before the wasm has come, for www/build/paint.mjs.
first_paint() {
  local target="${CARGO_TARGET_DIR:-target}"
  mkdir -p "$target"
  cargo run --quiet --features prerender --bin prerender >"$target/first-paint.json"
}

site() {
  need_rust
  need_wasm_target
  need_std_source
  portable_paths
  need_trunk
  need_wasm_bindgen
  need_modules www/build
  node www/build/stamp.mjs
  step "first paint" first_paint
  # All modules in one go, on all cores; Trunk and its hook then find them ready.
  # shellcheck disable=SC2046  # words on purpose
  step "modules" lean cargo build --release --target "$wasm" --features ui $(module_bins)
  step "site" lean TRUNK_SKIP_VERSION_CHECK=true trunk build --release
}

# build_api [<part>]: all calls, or those of one regulation.
build_api() {
  lean cargo rustc --quiet --release --lib --crate-type cdylib --target "$wasm" --features "api${1:+-$1}"
  node www/build/api.mjs "$@"
  cargo run --quiet --bin types -- "$@" >"dist/api/${1:+$1/}hetang.d.ts"
}

api() {
  need_rust
  need_wasm_target
  need_std_source
  portable_paths
  need_wasm_bindgen
  need_modules www/build
  node www/build/stamp.mjs
  step "api" build_api
  for part in land doctor air carbon; do step "api, $part" build_api "$part"; done
}

dist() {
  site
  api
  node www/build/manifest.mjs
  step "sizes" node www/build/size.mjs
}

# Builds everything twice, each time from nothing, in a folder of its own; says which files differ.
reproduce() {
  local first second folder
  folder="$(mktemp -d)"
  first="$folder/first.json" second="$folder/second.json"
  for made in "$first" "$second"; do
    CARGO_TARGET_DIR="$folder/target" dist
    cp dist/manifest.json "$made"
    rm -rf "$folder/target" www/build/node_modules/.cache/lowered
  done
  cmp -s "$first" "$second" || { diff "$first" "$second" >&2 || true; rm -rf "$folder"; die "two builds of this source differ (above)."; }
  rm -rf "$folder"
  say "two builds of this source are the same, file by file: dist/manifest.json"
}

# Node's own runner with one line a test; ends with "N passed, N failed".
node_tests() { node --test --test-reporter=./tests/e2e/lib/reporter.mjs "$@"; }

api_tests() {
  need_modules www/build
  step "API in Node" node_tests tests/api/*.test.mjs
}

e2e() {
  need_modules tests/e2e
  need_browser
  need_nginx
  step "browser" node_tests tests/e2e/*.test.mjs
}

engines() {
  need_rust # native.rs
  need_modules tests/e2e
  need_browser
  need_engines
  step "engines" node_tests --test-concurrency=1 tests/engines/*.test.mjs
}

everything() {
  # First all that may be missing, so that it is said before the long work.
  need_rust
  need_wasm_target
  need_std_source
  need_trunk
  need_wasm_bindgen
  need_modules www/build
  need_modules tests/e2e
  need_browser
  need_nginx
  need_engines
  check
  dist
  api_tests
  e2e
  engines
}

case "${1:-}" in
  check) check ;;
  site) site ;;
  api) api ;;
  dist) dist ;;
  e2e) e2e ;;
  engines) engines ;;
  reproduce) reproduce ;;
  test)
    # tally.mjs passes the lines on, adds up the runners' counts and says the sum last.
    everything | node www/build/tally.mjs
    ;;
  serve)
    site
    exec node www/build/serve.mjs dist/site
    ;;
  bench)
    dist
    need_modules tests/e2e
    need_browser
    step "against a plain page" node tests/e2e/bench.mjs
    ;;
  budget)
    dist
    node www/build/size.mjs --set
    ;;
  fmt)
    need_rust
    need_component fmt rustfmt
    cargo fmt
    ;;
  clean)
    rm -rf dist tests/e2e/screenshots
    cargo clean
    ;;
  *) die "no such target: ${1:-}" ;;
esac

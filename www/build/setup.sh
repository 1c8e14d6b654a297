# Sourced by make.sh: finds or installs what a target needs. Each need_* is quiet and quick when nothing is missing,
# touches no network then, and ends with one clear line when something cannot be had.

cache="${XDG_CACHE_HOME:-$HOME/.cache}/hetang-policy"

die() { printf 'hetang: %s\n' "$*" >&2; exit 1; }
say() { printf 'hetang: %s\n' "$*" >&2; }
have() { command -v "$1" >/dev/null 2>&1; }

# The toolchain the Makefile names, under whatever name rustup knows it.
need_rust() {
  if ! have cargo && [ -x "$HOME/.cargo/bin/cargo" ]; then PATH="$HOME/.cargo/bin:$PATH"; fi
  have cargo && have rustc || die "Rust is missing. Install rustup with Rust $RUST_TOOLCHAIN, then run make again."
  local active
  active="$(rustc --version 2>/dev/null | cut -d' ' -f2 || true)"
  if [ "$active" != "$RUST_TOOLCHAIN" ]; then
    have rustup || die "Rust $RUST_TOOLCHAIN is needed, ${active:-none} is active, and there is no rustup to install it with."
    if ! rustup toolchain list | grep -q "^$RUST_TOOLCHAIN-"; then
      say "installing Rust $RUST_TOOLCHAIN by rustup"
      rustup toolchain install "$RUST_TOOLCHAIN" --profile minimal >&2 \
        || die "Rust $RUST_TOOLCHAIN is needed, ${active:-none} is active, and rustup could not install it (no network?)."
    fi
    export RUSTUP_TOOLCHAIN="$RUST_TOOLCHAIN"
  fi
}

# rustfmt, clippy
need_component() {
  cargo "$1" --version >/dev/null 2>&1 && return
  have rustup || die "cargo $1 is missing, and there is no rustup to install it with."
  rustup component add "$2" >&2 || die "cargo $1 is missing, and rustup could not install it (no network?)."
}

need_wasm_target() {
  [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib" ] && return
  have rustup || die "Rust's target wasm32-unknown-unknown is missing, and there is no rustup to install it with."
  rustup target add wasm32-unknown-unknown >&2 \
    || die "Rust's target wasm32-unknown-unknown is missing, and rustup could not install it (no network?)."
}

# Panic messages carry source paths: the machine's own are cut off, so that every machine builds the same wasm and none
# shows its folders. Added to the flags of .cargo/config.toml, as is what rest.mjs reads. A cargo home with a blank in its
# name keeps its paths.
portable_paths() {
  local folder flags="-Clink-arg=--emit-relocs"
  cargo fetch --quiet --target wasm32-unknown-unknown || die "the crates of Cargo.lock could not be fetched (no network?)."
  for folder in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*/; do
    folder="${folder%/}"
    case "$folder" in *[[:space:]]*) continue ;; esac
    flags="$flags --remap-path-prefix=$folder=deps"
  done
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$flags"
}

# Rust's own source, to build std for the screens (see lean in make.sh).
need_std_source() {
  [ -d "$(rustc --print sysroot)/lib/rustlib/src/rust/library" ] && return
  have rustup || die "Rust's component rust-src is missing, and there is no rustup to install it with."
  rustup component add rust-src >&2 || die "Rust's component rust-src is missing, and rustup could not install it (no network?)."
}

# need_tool <program> <crate> <version> [cargo install option…]: from PATH, else from the cache, else built into it.
need_tool() {
  local program="$1" crate="$2" version="$3" dir="$cache/$1-$3"
  shift 3
  [ "$("$program" --version 2>/dev/null | cut -d' ' -f2 || true)" = "$version" ] && return
  if [ "$("$dir/bin/$program" --version 2>/dev/null | cut -d' ' -f2 || true)" != "$version" ]; then
    say "installing $crate $version into $dir (once; some minutes)"
    # From the cache folder: this project's .cargo/config.toml is not meant for the tool.
    mkdir -p "$dir"
    (cd "$dir" && cargo install "$crate" --version "$version" --root "$dir" "$@") >&2 \
      || die "$crate $version could not be installed by cargo (no network?)."
  fi
  PATH="$dir/bin:$PATH"
}

need_trunk() { need_tool trunk trunk "$TRUNK_VERSION" --locked; }

need_wasm_bindgen() {
  local version
  version="$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p;}' Cargo.lock)"
  [ -n "$version" ] || die "Cargo.lock names no wasm-bindgen; run cargo generate-lockfile."
  need_tool wasm-bindgen wasm-bindgen-cli "$version"
}

need_node() {
  have node || die "Node.js is missing: install version 20 or later, with npm."
  local major
  major="$(node -p 'process.versions.node.split(".")[0]')"
  [ "$major" -ge 20 ] || die "Node.js 20 or later is needed; this is $(node --version)."
}

# need_modules <folder>: npm ci, unless node_modules was installed from this very lock file.
need_modules() {
  need_node
  cmp -s "$1/package-lock.json" "$1/node_modules/.installed-lock" && return
  have npm || die "npm is missing: install it beside Node.js."
  say "npm ci in $1"
  (cd "$1" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) >&2 \
    || die "npm ci failed in $1 (no network?)."
  cp "$1/package-lock.json" "$1/node_modules/.installed-lock"
}

# Chromium, its driver, Chinese fonts, and pdftotext for the printed sheets, from Debian's packages.
need_browser() {
  if [ -n "${CHROMIUM:-}" ]; then
    [ -x "$CHROMIUM" ] || die "CHROMIUM=$CHROMIUM is no program."
    return
  fi
  local missing="" package root=""
  if have dpkg-query && have apt-get; then
    for package in chromium chromium-driver fonts-noto-cjk poppler-utils; do
      dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
    done
    [ -z "$missing" ] && return
    if [ "$(id -u)" != 0 ]; then
      have sudo || die "the browser tests need$missing: install with apt-get (neither root nor sudo here)."
      root=sudo
    fi
    say "installing$missing by apt-get"
    # shellcheck disable=SC2086  # words on purpose
    { $root apt-get update -q && $root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing; } >&2 \
      || die "the browser tests need$missing, and apt-get could not install them (no network?)."
    return
  fi
  have chromium || have google-chrome || die "the browser tests need Chromium: install it, or set CHROMIUM to its program."
}

# Debian's nginx and its brotli module, for the test of www/deploy. Only unpacked into the cache: installed by apt-get it
# would start a server on this machine.
need_nginx() {
  local dir="$cache/nginx" root="" package
  export NGINX="${NGINX:-$dir/usr/sbin/nginx}"
  [ -x "$NGINX" ] && return
  have apt-get && have dpkg-deb || die "the test of www/deploy needs nginx from Debian's packages, or NGINX set to its program."
  say "unpacking nginx into $dir (once)"
  mkdir -p "$dir/packages"
  [ "$(id -u)" = 0 ] || root=sudo
  nginx_packages() { (cd "$dir/packages" && apt-get download -q nginx libnginx-mod-http-brotli-static) >&2; }
  nginx_packages || { $root apt-get update -q >&2 && nginx_packages; } || die "apt-get could not download nginx (no network?)."
  for package in "$dir"/packages/*.deb; do dpkg-deb -x "$package" "$dir"; done
  rm -r "$dir/packages"
}

# Old Chromiums from npm, unpacked into the cache; Firefox ESR, WebKitGTK and a display for it from Debian's packages.
need_engines() {
  local missing="" package root=""
  need_modules tests/engines
  node tests/engines/unpack.mjs || die "the old Chromiums could not be unpacked into $cache/engines (disk full?)."
  have dpkg-query && have apt-get || die "the tests in other engines need Debian's firefox-esr, webkit2gtk-driver and xvfb."
  for package in firefox-esr webkit2gtk-driver xvfb; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
  done
  [ -z "$missing" ] && return
  if [ "$(id -u)" != 0 ]; then
    have sudo || die "the tests in other engines need$missing: install with apt-get (neither root nor sudo here)."
    root=sudo
  fi
  say "installing$missing by apt-get"
  # shellcheck disable=SC2086  # words on purpose
  { $root apt-get update -q && $root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing; } >&2 \
    || die "the tests in other engines need$missing, and apt-get could not install them (no network?)."
}

# shellcheck shell=bash
# Debian and Ubuntu packages, and a Python that is new enough.

readonly OLDEST_PYTHON='(3, 11)'

# "a|b" is one need under two names: the 64-bit time_t transition renamed libraries in Debian 13 and Ubuntu 24.04.
readonly QT_PACKAGES=(libegl1 libgl1 libdbus-1-3 libfontconfig1 'libglib2.0-0|libglib2.0-0t64' libxkbcommon0)
readonly X11_PACKAGES=(libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libx11-xcb1)

# wanted_packages run|test: one need a line.
wanted_packages() {
  printf '%s\n' "${QT_PACKAGES[@]}"
  if [[ $1 == test ]]; then
    printf '%s\n' poppler-utils cups-daemon cups-client
    return
  fi
  printf '%s\n' "${X11_PACKAGES[@]}"
  command -v lp >/dev/null || printf '%s\n' cups-client
  command -v pw-play >/dev/null || command -v paplay >/dev/null || command -v aplay >/dev/null || printf '%s\n' alsa-utils
}

# missing_packages NEED...: the needs of which no name is installed, one a line.
missing_packages() {
  local installed need
  installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "${@//|*/}" "${@//*|/}" 2>/dev/null || true)
  for need in "$@"; do
    grep -qxE "(${need//./\\.}) installed" <<<"$installed" || printf '%s\n' "$need"
  done
}

# name_here NEED: of "a|b" the name which this release carries.
name_here() {
  local name
  for name in ${1//|/ }; do
    if apt-cache show --quiet=2 "$name" >/dev/null 2>&1; then
      printf '%s\n' "$name"
      return
    fi
  done
  printf '%s\n' "${1%%|*}"
}

may_install() {
  command -v apt-get >/dev/null || return 1
  [[ $(id -u) -eq 0 ]] && return
  command -v sudo >/dev/null && { [[ -t 0 ]] || sudo -n true 2>/dev/null; }
}

# apt_get ARGS...: silent unless it fails.
apt_get() {
  local log
  local -a as_root=(env)
  [[ $(id -u) -eq 0 ]] || as_root=(sudo env)
  log=$(mktemp)
  "${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 "$@" >"$log" 2>&1 || {
    cat -- "$log" >&2
    rm -f -- "$log"
    return 1
  }
  rm -f -- "$log"
}

# install_packages NEED...: through apt, or stop and say what is missing.
install_packages() {
  local need
  local -a names=()
  may_install || stop \
    "Thiếu các gói hệ thống: $*. Mời quản trị viên cài đặt rồi chạy lại." \
    "System packages are missing: $*. Ask an administrator to install them, then run this again."
  # A broken third-party source must not stop what the other sources can give.
  apt_get update || true
  for need in "$@"; do names+=("$(name_here "$need")"); done
  say "Đang cài gói hệ thống: ${names[*]}" "Installing system packages: ${names[*]}"
  apt_get install -y --no-install-recommends "${names[@]}" || stop \
    "Không cài được: ${names[*]} (lý do ở ngay trên)." "Could not install: ${names[*]} (the reason is just above)."
}

# prepare_packages run|test
prepare_packages() {
  local -a wanted missing
  command -v dpkg-query >/dev/null || return 0
  mapfile -t wanted < <(wanted_packages "$1")
  mapfile -t missing < <(missing_packages "${wanted[@]}")
  [[ ${#missing[@]} -eq 0 ]] || install_packages "${missing[@]}"
}

new_enough() {
  "$1" -c "import sys; sys.exit(sys.version_info < $OLDEST_PYTHON)" 2>/dev/null
}

# find_python: the first Python that is new enough; fails when there is none.
find_python() {
  local name
  for name in python3.13 python3.12 python3.11 python3; do
    if command -v "$name" >/dev/null && new_enough "$name"; then
      command -v "$name"
      return
    fi
  done
  return 1
}

# install_python: the release's own python3 where that is new enough (Debian 12), else a numbered one (Ubuntu 22.04).
install_python() {
  local name
  may_install || stop \
    "Máy này chưa có Python 3.11 trở lên (gói python3 và python3-venv)." \
    "There is no Python 3.11 or newer here (packages python3 and python3-venv)."
  apt_get update || true
  for name in python3 python3.13 python3.12 python3.11; do
    apt-cache show --quiet=2 "$name" 2>/dev/null | grep -qE '^Version: 3\.(1[1-9]|[2-9][0-9])' || continue
    install_packages "$name" "$name-venv"
    return
  done
  stop "Kho gói của máy không có Python 3.11 trở lên." "The package sources here have no Python 3.11 or newer."
}

# python_with_venv: sets PYTHON to a Python that can make a virtual environment.
python_with_venv() {
  PYTHON=$(find_python) || { install_python && PYTHON=$(find_python); } || stop \
    "Không tìm thấy Python 3.11 trở lên." "No Python 3.11 or newer was found."
  if ! "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null; then
    install_packages "python$("$PYTHON" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
  fi
}

# shellcheck shell=bash
# The virtual environment: made once, filled from the hashed lock files, stamped when it is whole.
# Needs TOP (the checkout), VENV (the environment's folder), messages.sh and system.sh.

# stamp_text: what a whole environment was made of.
stamp_text() {
  cat -- "$TOP/installers/requirements.txt" "$TOP/installers/requirements-test.txt" | sha256sum
  "$VENV/bin/python" -I -c 'import sys; print(sys.implementation.cache_tag)'
}

# environment_ready run|test: a stamp for the tests, which need more, serves the program too.
environment_ready() {
  local kind text
  [[ ! -e $VENV/.preparing ]] && new_enough "$VENV/bin/python" || return 1
  text=$(stamp_text)
  for kind in test "$1"; do
    [[ -r $VENV/.ready-$kind && $(<"$VENV/.ready-$kind") == "$text" ]] && return
  done
  return 1
}

environment_sound() {
  [[ ! -e $VENV/.preparing ]] && new_enough "$VENV/bin/python" && "$VENV/bin/python" -I -m pip --version >/dev/null 2>&1
}

# An environment whose Python is gone or too old, or whose making was interrupted, is made again from nothing:
# pip takes a half-copied package for an installed one.
make_environment() {
  ! environment_sound || return 0
  may_clear || stop "Thư mục $VENV có sẵn nội dung khác, không ghi đè." \
    "The folder $VENV holds something else; it is not overwritten."
  python_with_venv
  say "Đang tạo môi trường Python trong $VENV" "Making the Python environment in $VENV"
  mkdir -p -- "$VENV"
  : >"$VENV/.preparing"
  find "$VENV" -mindepth 1 ! -path "$VENV/.preparing" -delete
  "$PYTHON" -m venv "$VENV"
}

# may_clear: the folder is absent, empty, or a virtual environment.
may_clear() {
  [[ -e $VENV/pyvenv.cfg || -e $VENV/.preparing ]] || [[ -z $(ls -A -- "$VENV" 2>/dev/null) ]]
}

# reason_of LOG: one bilingual sentence for the usual failures of a download.
reason_of() {
  if grep -qiE 'CERTIFICATE_VERIFY|SSLError' "$1"; then
    say "Lý do: chứng chỉ của máy chủ gói không được tin cậy." "Reason: the package server's certificate is not trusted."
  elif grep -qiE 'DO NOT MATCH THE HASHES' "$1"; then
    say "Lý do: gói tải về khác với tệp khoá phiên bản." "Reason: a package differs from the lock file."
  elif grep -qiE 'timed out|name resolution|NewConnection|ConnectTimeout|ProxyError|unreachable|refused' "$1"; then
    say "Lý do: không kết nối được máy chủ gói." "Reason: the package server cannot be reached."
  elif grep -qi 'No matching distribution' "$1"; then
    say "Lý do: không có bản dựng sẵn cho máy này (hoặc nguồn gói đang thiếu gói đó)." \
      "Reason: no ready-built package for this machine (or the package source lacks it)."
  elif grep -qi 'No space left' "$1"; then
    say "Lý do: ổ đĩa đã đầy." "Reason: the disk is full."
  else
    say "Lý do: xem dòng báo lỗi ngay trên." "Reason: see the error just above."
  fi
}

# fill_environment FILE: exactly what the lock file says; pip's own settings (index, proxy) stay in force.
fill_environment() {
  local log attempt
  log=$(mktemp)
  say "Đang tải và cài các gói Python (lần đầu: vài phút)..." "Fetching and installing Python packages (first time: minutes)..."
  for attempt in 1 2; do
    if "$VENV/bin/python" -I -m pip install --require-hashes --only-binary :all: --quiet --no-input \
      --disable-pip-version-check --requirement "$1" 2>&1 | tee -- "$log" >&2; then
      rm -f -- "$log"
      return
    fi
    say "Cài đặt chưa thành công (lần $attempt/2)." "The installation failed (attempt $attempt of 2)."
    reason_of "$log"
  done
  rm -f -- "$log"
  stop "Chưa cài được. Mời chạy lại lệnh này sau khi khắc phục." "Not installed. Run this again once that is put right."
}

# prepare_environment run|test
prepare_environment() {
  local file=requirements.txt
  [[ $1 == run ]] || file=requirements-test.txt
  environment_ready "$1" && return
  exec {lock}<"$TOP/installers"
  ! command -v flock >/dev/null || flock "$lock"
  if ! environment_ready "$1"; then
    make_environment
    : >"$VENV/.preparing"
    fill_environment "$TOP/installers/$file"
    stamp_text >"$VENV/.ready-$1"
    rm -f -- "$VENV/.preparing"
  fi
  exec {lock}<&-
}

# shellcheck shell=bash
# What the installers say: Vietnamese first, then English, on standard error.

readonly UNAVAILABLE=69 # EX_UNAVAILABLE of sysexits.h: something outside the project is missing

# say VIETNAMESE ENGLISH
say() {
  printf '%s\n%s\n' "$1" "$2" >&2
}

# stop VIETNAMESE ENGLISH: say it and end with exit code 69.
stop() {
  say "$1" "$2"
  exit "$UNAVAILABLE"
}

# shellcheck shell=bash
# Shared by installers/run and installers/test: source it, then call `prepare run` or `prepare test`.
# Sets TOP (the checkout), VENV and VENV_PYTHON. A second call finds everything in place and installs nothing.

TOP=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
VENV=${BLUEZONE_KIOSK_VENV:-$TOP/.venv}
# Read by the scripts that source this one.
# shellcheck disable=SC2034
VENV_PYTHON=$VENV/bin/python
# An activated environment must not be asked to make itself again.
PATH=${PATH//"$VENV/bin:"/}
# The checkout is the program: found from any folder, and a stray module in that folder is not.
export PYTHONPATH=$TOP PYTHONSAFEPATH=1

# shellcheck source=installers/linux/messages.sh
source "$TOP/installers/linux/messages.sh"
# shellcheck source=installers/linux/system.sh
source "$TOP/installers/linux/system.sh"
# shellcheck source=installers/linux/environment.sh
source "$TOP/installers/linux/environment.sh"

# prepare run|test
prepare() {
  prepare_packages "$1"
  prepare_environment "$1"
}

#!/usr/bin/env bash
# Installs Debian's adb for the tests that drive the simulated phone as an attached one. Without it they are skipped, so failing is no error.
command -v adb >/dev/null && exit 0
install() { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends adb; }
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] && install >/dev/null 2>&1; then exit 0; fi
echo "adb could not be installed; the tests that need it are skipped."

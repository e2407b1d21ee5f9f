#!/usr/bin/env bash
# Installs Debian's Chromium for the tests that look at the report in a browser. Without it they are skipped, so failing is no error.
command -v chromium >/dev/null && exit 0
install() { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core; }
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] && install >/dev/null 2>&1; then exit 0; fi
echo "Chromium could not be installed; the tests that need a browser are skipped."

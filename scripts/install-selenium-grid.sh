#!/usr/bin/env bash
# Fetches a Selenium Grid 3 for the test that puts a hub between us and the phones, outside the project: it is no dependency.
# Without it, or without Java, that test is skipped, so failing is no error.
folder="$HOME/.cache/fingertips/selenium-grid"
command -v java >/dev/null || { echo "Java is not installed; the test with a Selenium Grid is skipped."; exit 0; }
ls "$folder"/node_modules/selenium-server/lib/runner/*.jar >/dev/null 2>&1 && exit 0
mkdir -p "$folder"
npm install --silent --no-save --ignore-scripts --prefix "$folder" selenium-server@3.141.59 >/dev/null 2>&1 && exit 0
echo "The Selenium Grid could not be fetched; the test with it is skipped."

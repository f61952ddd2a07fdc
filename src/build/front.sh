#!/usr/bin/env bash
# Installs the front's npm packages where they are not there as package-lock.json names them; no script of a package
# runs.
set -euo pipefail
cd "$(dirname "$0")/../../web"
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --ignore-scripts --prefer-offline --no-audit --no-fund --silent
fi

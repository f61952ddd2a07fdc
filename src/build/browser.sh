#!/usr/bin/env bash
# Installs what the browser tests need and is not there: Debian's Chromium, and a font with Chinese glyphs. Does
# nothing on a machine that has them.
set -euo pipefail
missing=()
command -v chromium > /dev/null || missing+=(chromium)
fc-list :lang=zh 2> /dev/null | grep -q . || missing+=(fonts-noto-cjk)
if [ ${#missing[@]} -gt 0 ]; then
  if command -v apt-get > /dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
  else
    echo "The browser tests need: ${missing[*]}. Install them, as by: sudo apt-get install ${missing[*]}" >&2
    exit 1
  fi
fi

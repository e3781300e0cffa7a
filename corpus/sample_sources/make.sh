#!/bin/sh
# Sets the sample PDFs in ../samples from the HTML here. Needs Debian's weasyprint, hyphen-no and fonts-liberation2.
# Made twice, the files are the same: the date is fixed and Python's hashes are not random.
set -eu
cd "$(dirname "$0")"
export SOURCE_DATE_EPOCH=1704067200 PYTHONHASHSEED=0 TZ=UTC LC_ALL=C.UTF-8
weasyprint=${WEASYPRINT:-/usr/bin/weasyprint}
for source in *.html; do
  "$weasyprint" --quiet "$source" "../samples/$(basename "$source" .html).pdf"
done

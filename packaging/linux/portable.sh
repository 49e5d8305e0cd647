#!/bin/sh
# Stet @VERSION@ in one file, for any Linux with glibc @GLIBC@ or newer: make it executable and run it.
#
# The first start unpacks the program into the user's cache, later ones find it there. With
# --portable as first argument, everything (the program, settings, new cases) is kept in the folder
# "Stet data" beside this file instead, for a stick.
#
#   --unpack FOLDER   only unpacks the program, into a folder of its own
#   --add-to-menu     puts Stet into the menu of the desktop, as what opens .stet files
#   --forget          takes that back, and removes the unpacked program; cases and settings stay
# shellcheck disable=SC1111  # the quotation marks are meant
set -eu

command -v xz >/dev/null 2>&1 || {
    echo "Stet unpacks itself with xz, which is not there; install it (xz or xz-utils)." >&2
    exit 2
}
digest=@DIGEST@
skip=@SKIP@
self=$(readlink -f -- "$0")
cache=${XDG_CACHE_HOME:-$HOME/.cache}/stet-portable
share=${XDG_DATA_HOME:-$HOME/.local/share}

refuse() {
    echo "$1" >&2
    exit 2
}

unpack() { # into $1, which appears whole or not at all
    half="$1.$$"
    rm -rf -- "$half"
    mkdir -p -- "$half" 2>/dev/null || refuse "“$(dirname -- "$1")” cannot be written to; make room for Stet there, or give yourself the right to."
    trap 'rm -rf -- "$half"' EXIT
    trap 'exit 130' INT TERM HUP
    tail -c "+$skip" -- "$self" >"$half/whole" || refuse "“$self” could not be copied; there may be no room left (400 MB are needed)."
    [ "$(sha256sum <"$half/whole")" = "$digest  -" ] || refuse "“$self” is not whole; copy it again."
    tar -xJf "$half/whole" -C "$half" || refuse "“$self” could not be unpacked; there may be no room left (400 MB are needed)."
    rm -f -- "$half/whole"
    if [ ! -d "$1" ]; then
        mv -T -- "$half" "$1"
    else
        rm -rf -- "$half" # another start was faster
    fi
    trap - EXIT INT TERM HUP
}

runs() { # whether a program in $1 runs
    for link in /proc/[0-9]*/exe; do
        case $(readlink -- "$link" 2>/dev/null) in "$1"/*) return 0 ;; esac
    done
    return 1
}

refresh() {
    for command in "update-desktop-database $share/applications" "update-mime-database $share/mime" \
        "gtk-update-icon-cache -q -t $share/icons/hicolor"; do
        if command -v "${command%% *}" >/dev/null 2>&1; then
            # shellcheck disable=SC2086
            $command >/dev/null 2>&1 || true
        fi
    done
}

case ${1:-} in
--unpack)
    [ $# -eq 2 ] || refuse "Name the folder: --unpack FOLDER"
    [ ! -e "$2" ] || refuse "“$2” is there already; name a new folder."
    unpack "$2"
    exit 0
    ;;
--portable)
    STET_FOLDER="$(dirname -- "$self")/Stet data"
    export STET_FOLDER
    cache="$STET_FOLDER/program"
    ;;
esac

program="$cache/$digest"
if [ ! -d "$program" ]; then
    [ "${1:-}" = --forget ] || unpack "$program"
    for other in "$cache"/*; do # of an older version
        [ "$other" = "$program" ] || runs "$other" || rm -rf -- "$other"
    done
fi

case ${1:-} in
--add-to-menu)
    mkdir -p -- "$share"
    cp -R -- "$program/share/." "$share/"
    # The menu has to find this file again, wherever it lies.
    sed -i -e "s|^Exec=.*|Exec=\"$self\" %f|" -e '/^TryExec=/d' "$share/applications/stet.desktop"
    refresh
    echo "Stet is in the menu now, and opens .stet files. Leave “$self” where it is."
    exit 0
    ;;
--forget)
    if [ -d "$program" ]; then
        (cd "$program/share" && find . -type f) | while read -r name; do
            rm -f -- "$share/$name"
        done
    fi
    rm -rf -- "$cache"
    refresh
    echo "Stet is out of the menu, and the unpacked program is gone. Your cases and settings stay."
    exit 0
    ;;
esac

[ -x "$program/stet/stet" ] || refuse "“$cache” is on a drive from which no program may be run; start Stet from another."
exec "$program/stet/stet" "$@"

#!/bin/sh
# Stet @VERSION@ in one file, for any Linux on x86_64 with glibc @GLIBC@ or newer: make it executable, run it.
#
# The first start unpacks the program into the user's cache, later ones find it there. With
# --portable as first argument, everything (the program, settings, new cases) is kept in the folder
# "Stet data" beside this file instead, for a stick.
#
#   --unpack FOLDER   only unpacks the program, into a folder of its own
#   --add-to-menu     puts Stet into the menu of the desktop, as what opens .stet files
#   --forget          takes that back, and removes the unpacked program; cases and settings stay
#
# Anything else goes to the program.
# shellcheck disable=SC1111  # the quotation marks are meant
set -eu

digest=@DIGEST@
skip=@SKIP@
self=$(readlink -f -- "$0")
home=${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)}
cache=${XDG_CACHE_HOME:-$home/.cache}/stet-portable
share=${XDG_DATA_HOME:-$home/.local/share}

refuse() {
    echo "$1" >&2
    if [ ! -t 2 ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then # started by a double-click
        zenity --error --text="$1" 2>/dev/null || kdialog --error "$1" 2>/dev/null ||
            xmessage "$1" 2>/dev/null || true
    fi
    exit 2
}

see_the_system() {
    [ "$(uname -m)" = x86_64 ] || refuse "This Stet is for x86_64, and this is $(uname -m)."
    here=$(getconf GNU_LIBC_VERSION 2>/dev/null | cut -d' ' -f2)
    older=$(printf '%s\n' "${here:-0}" "@GLIBC@" | sort -V | head -n 1)
    [ "$older" = "@GLIBC@" ] || refuse "Stet needs a newer system: one with glibc @GLIBC@, not ${here:-another C library}."
    command -v xz >/dev/null 2>&1 || refuse "Stet unpacks itself with xz, which is not there; install it (xz or xz-utils)."
}

unpack() { # into $1, which appears whole or not at all
    see_the_system
    half="$1.$$"
    rm -rf -- "$half"
    mkdir -p -- "$half" 2>/dev/null || refuse "“$(dirname -- "$1")” cannot be written to; give yourself the right to, or start Stet with --portable from another folder."
    trap 'rm -rf -- "$half"' EXIT
    trap 'exit 130' INT TERM HUP
    room="There is not room enough in “$(dirname -- "$1")”: Stet takes 260 MB there."
    tail -c "+$skip" -- "$self" 2>/dev/null >"$half/whole" || refuse "$room"
    [ "$(sha256sum <"$half/whole")" = "$digest  -" ] || refuse "“$self” is not whole; copy it again."
    tar -xJf "$half/whole" -C "$half" 2>/dev/null || refuse "$room"
    rm -f -- "$half/whole"
    if ! mv -T -- "$half" "$1" 2>/dev/null; then
        rm -rf -- "$half"
        [ -d "$1" ] || refuse "$room" # else another start was faster
    fi
    trap - EXIT INT TERM HUP
}

runs() { # whether a program in $1 runs
    for link in /proc/[0-9]*/exe; do
        case $(readlink -- "$link" 2>/dev/null) in "$1"/*) return 0 ;; esac
    done
    return 1
}

clear_older() { # what other versions, and starts that were broken off, have left
    for other in "$cache"/*; do
        [ "$other" != "$program" ] || continue
        case $other in *.*) [ ! -d "/proc/${other##*.}" ] || continue ;; esac # just unpacking
        runs "$other" || rm -rf -- "$other"
    done
}

refresh() {
    update-desktop-database "$share/applications" >/dev/null 2>&1 || true
    update-mime-database "$share/mime" >/dev/null 2>&1 || true
    # Where there is no index of icons, desktops look for themselves; an index has to be kept up.
    [ ! -e "$share/icons/hicolor/icon-theme.cache" ] ||
        gtk-update-icon-cache -q -t -f "$share/icons/hicolor" >/dev/null 2>&1 || true
}

add_to_menu() {
    # The menu has to find this file again, wherever it lies. What is special in a desktop entry is
    # escaped twice: as text of the file, and inside the quotation marks of a command.
    quoted=$(printf '%s' "$self" | sed -e 's/\\/\\\\\\\\/g' -e 's/["$`]/\\\\&/g' -e 's/%/%%/g')
    mkdir -p -- "$share/applications"
    while IFS= read -r line; do
        case $line in
        Exec=*) printf 'Exec="%s" %%f\n' "$quoted" ;;
        TryExec=*) ;;
        *) printf '%s\n' "$line" ;;
        esac
    done <"$program/share/applications/stet.desktop" >"$share/applications/stet.desktop"
    cp -R -- "$program/share/icons" "$program/share/mime" "$share/"
    refresh
}

forget() {
    ! runs "$program" || refuse "Close Stet first; then it can be forgotten."
    rm -f -- "$share/applications/stet.desktop" "$share/mime/packages/stet.xml" \
        "$share"/icons/hicolor/*/apps/stet.png "$share"/icons/hicolor/*/apps/stet.svg \
        "$share"/icons/hicolor/*/mimetypes/application-vnd.stet.case.*
    find "$share/icons/hicolor" "$share/mime" -depth -type d -empty -delete 2>/dev/null || true
    rm -rf -- "$cache"
    refresh
}

case ${1:-} in
--unpack)
    [ $# -eq 2 ] || refuse "Name a new folder: --unpack FOLDER"
    [ ! -e "$2" ] || refuse "“$2” is there already; name a new folder."
    unpack "${2%/}"
    exit 0
    ;;
--portable)
    STET_FOLDER="$(dirname -- "$self")/Stet data"
    export STET_FOLDER
    cache="$STET_FOLDER/program"
    ;;
esac

cache=$(readlink -m -- "$cache") # as the system names it of a program that runs
program="$cache/$digest"
if [ "${1:-}" = --forget ]; then
    forget
    echo "Stet is out of the menu, and the unpacked program is gone. Your cases and settings stay."
    exit 0
fi
if [ ! -d "$program" ]; then
    unpack "$program"
    clear_older
fi
if [ "${1:-}" = --add-to-menu ]; then
    add_to_menu
    echo "Stet is in the menu now, and opens .stet files. Leave “$self” where it is."
    exit 0
fi
[ -x "$program/stet/stet" ] || refuse "“$cache” is on a drive from which no program may be run; start Stet from another."
exec "$program/stet/stet" "$@"

# What the other scripts share: messages, the PostgreSQL programs, a private test server. Sourced, never run.
# shellcheck shell=bash

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }
die() { say "$*"; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# pg_query's build script overwrites sources inside Cargo's registry whenever a
# `protoc` can be started. A link to itself, found first, cannot be: the search
# along PATH ends at it with an error (ELOOP) instead of going on.
hide_protoc() {
    have protoc || return 0
    local shadow
    shadow=$(mktemp -d) || die "cannot make a temporary folder"
    ln -s protoc "$shadow/protoc"
    on_exit "rm -rf '$shadow'"
    export PATH="$shadow:$PATH"
    say "protoc is hidden from the build: pg_query would regenerate its sources with it"
}

# Commands for the end of the script, however it ends; the last one added runs first.
exit_commands=
on_exit() {
    exit_commands="$1; $exit_commands"
    # shellcheck disable=SC2064 # the commands known now are meant
    trap "$exit_commands" EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
}

# Prints the folder of the newest PostgreSQL server programs, or nothing.
# Debian keeps them off PATH.
postgres_bin() {
    local initdb
    for initdb in "${PGSNAP_TEST_PGBIN:+$PGSNAP_TEST_PGBIN/initdb}" \
        $(find /usr/lib/postgresql -path '*/bin/initdb' 2>/dev/null | sort -rV) \
        "$(command -v initdb || true)"; do
        if [ -n "$initdb" ] && [ -x "$initdb" ]; then
            dirname "$initdb"
            return
        fi
    done
}

# Runs a command as the user the server runs as: PostgreSQL refuses root.
# From the root folder, because the checkout may be out of reach for that user.
as_server_user() (
    cd / || exit
    if [ "$(id -u)" -ne 0 ]; then
        "$@"
    elif have setpriv; then
        setpriv --reuid="$server_user" --regid="$(id -g "$server_user")" --clear-groups "$@"
    else
        runuser -u "$server_user" -- "$@"
    fi
)

# Starts a server that only this script can reach (a socket in a private folder,
# no network), names it in PGSNAP_TEST_PG{HOST,PORT,USER,BIN}, and stops it at the end.
start_server() {
    local bin folder
    bin=$(postgres_bin)
    [ -n "$bin" ] || die "no PostgreSQL server programs found; run scripts/install-deps --test"
    # Not TMPDIR: the path of a socket may have 107 bytes only.
    folder=$(mktemp -d /tmp/pgsnap-test.XXXXXX) || die "cannot make a temporary folder"
    on_exit "rm -rf '$folder'"
    if [ "$(id -u)" -eq 0 ]; then
        server_user=postgres
        id -u postgres >/dev/null 2>&1 || server_user=nobody
        chown "$server_user" "$folder"
    fi
    as_server_user "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C --no-sync \
        >"$folder/log" 2>&1 || { cat "$folder/log" >&2; die "initdb failed"; }
    on_exit "as_server_user '$bin/pg_ctl' -D '$folder/data' -m immediate stop >/dev/null 2>&1 || true"
    as_server_user "$bin/pg_ctl" -D "$folder/data" -l "$folder/data/log" -w -t 60 \
        -o "-c listen_addresses='' -c unix_socket_directories='$folder' -c port=5432 -c fsync=off -c full_page_writes=off" \
        start >/dev/null </dev/null || { cat "$folder/data/log" >&2; die "the test server does not start"; }
    export PGSNAP_TEST_PGHOST=$folder PGSNAP_TEST_PGPORT=5432 PGSNAP_TEST_PGUSER=postgres PGSNAP_TEST_PGBIN=$bin
}

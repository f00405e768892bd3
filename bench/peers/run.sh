#!/usr/bin/env bash
# Runs the comparison with a throw-away PostgreSQL where one is installed:
#   bench/peers/run.sh --data DIR [--n 40]
set -euo pipefail
cd "$(dirname "$0")"
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)
work=$(mktemp -d)
as=""
if [ "$(id -u)" = 0 ]; then # PostgreSQL does not run as root
	as="setpriv --reuid=postgres --regid=postgres --clear-groups"
	id postgres >/dev/null 2>&1 || bin=""
fi
dsn=""
if [ -n "$bin" ]; then
	mkdir "$work/pg" "$work/socket"
	chmod 755 "$work"
	[ -z "$as" ] || chown postgres "$work/pg" "$work/socket"
	$as "$bin/initdb" -D "$work/pg" -A trust -U peers >/dev/null
	$as "$bin/pg_ctl" -D "$work/pg" -w -s -l "$work/pg/log" -o "-k $work/socket -c listen_addresses= -c shared_buffers=1GB -c work_mem=64MB -c maintenance_work_mem=512MB -c fsync=off -c jit=off" start
	trap '$as "$bin/pg_ctl" -D "$work/pg" -m immediate -s stop; rm -rf "$work"' EXIT
	dsn="host=$work/socket user=peers dbname=postgres"
else
	trap 'rm -rf "$work"' EXIT
	echo "no PostgreSQL here"
fi
go run -tags sqlite_fts5 . --work "$work" --postgres "$dsn" "$@"

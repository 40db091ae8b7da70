#!/bin/sh
# Runs once, when the PostgreSQL volume is new: Temporal gets a role of its own, so that it cannot
# read the product's tables.
set -eu

psql --set ON_ERROR_STOP=1 --set password="$TEMPORAL_DB_PASSWORD" \
  --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role temporal login createdb password :'password';
revoke connect on database followthrough from public;
SQL

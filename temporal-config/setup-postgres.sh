#!/bin/sh
# Creates Temporal's two databases and brings their tables to the version of this image.
# Safe to run at every start; the connection comes from SQL_HOST, SQL_PORT, SQL_USER, SQL_PASSWORD.
set -eu

export SQL_PLUGIN=postgres12
schemas=/etc/temporal/schema/postgresql/v12

setup_database() {
  temporal-sql-tool --db "$1" create-database
  temporal-sql-tool --db "$1" setup-schema --version 0.0
  temporal-sql-tool --db "$1" update-schema --schema-dir "$schemas/$2/versioned"
}

setup_database temporal temporal
setup_database temporal_visibility visibility

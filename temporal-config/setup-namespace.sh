#!/bin/sh
# Waits for the Temporal server, then makes sure of the namespace, its retention and its search
# attributes. Safe to run at every start; the connection comes from the TEMPORAL_* variables.
set -eu

retention=${TEMPORAL_RETENTION:-720h}
attributes=${SEARCH_ATTRIBUTES_FILE:-/temporal-config/search-attributes.json}

# The server answers before it is whole, and knows a new namespace only after some seconds.
retry() {
  attempts=60
  until output=$("$@" 2>&1); do
    attempts=$((attempts - 1))
    if [ "$attempts" -eq 0 ]; then
      echo "$output" >&2
      exit 1
    fi
    sleep 1
  done
}

retry temporal operator cluster health
temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" >/dev/null 2>&1 ||
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE"
retry temporal operator namespace update --namespace "$TEMPORAL_NAMESPACE" --retention "$retention"

# One `"Name": "Type"` a line; the image has no JSON tool.
sed -n 's/^ *"\(.*\)": *"\(.*\)".*$/\1 \2/p' "$attributes" | while read -r name type; do
  retry temporal operator search-attribute create --namespace "$TEMPORAL_NAMESPACE" \
    --name "$name" --type "$type"
done
echo "Namespace $TEMPORAL_NAMESPACE keeps closed executions for $retention."

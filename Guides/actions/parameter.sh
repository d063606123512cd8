# Sourced by the actions beside it. Reads the request once; `parameter NAME` prints one value, empty when absent.
# Values are taken as they stand in the JSON: these samples need no escaped characters.
request=$(cat)

parameter() {
  printf '%s\n' "$request" | tr '\n' ' ' | sed -n 's/.*"'"$1"'"[[:space:]]*:[[:space:]]*"\(\([^"\\]\|\\.\)*\)".*/\1/p'
}

# The same key gives the same number, so an action that is sent twice does its work once.
number_from_key() {
  printf '%s' "$(parameter key)" | cksum | cut -d ' ' -f 1 | cut -c 1-6
}

refuse() {
  printf '%s\n' "$1" >&2
  exit 1
}

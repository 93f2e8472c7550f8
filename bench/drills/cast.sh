# Sourced by the scans: a demonstration of their own on the loopback, ended with them, and cookies of its cast.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
work=$here/target/drills/scan
hub_port=${KOMSHI_SCAN_PORT:-8199}
site=http://127.0.0.1:$hub_port

needs() { # programs, and the packages that bring them
    command -v "$1" >/dev/null 2>&1 || { echo "needs $1: apt-get install -y $2" >&2; exit 1; }
}

start_hub() {
    mkdir -p "$work"
    rm -rf "$work/data"
    KOMSHI_URL=$site "$here/hub" demo --port "$hub_port" --data "$work/data" >"$work/hub.log" 2>&1 &
    hub_process=$!
    trap 'kill "$hub_process" 2>/dev/null; wait "$hub_process" 2>/dev/null || true' EXIT INT TERM
    for _ in $(seq 1 240); do
        grep -q 'Komshi is ready' "$work/hub.log" && return
        kill -0 "$hub_process" 2>/dev/null || { tail -n 5 "$work/hub.log" >&2; exit 1; }
        sleep 1
    done
    echo "the hub does not start: $work/hub.log" >&2
    exit 1
}

person() { # id of the member of the cast with this name: their button follows it
    curl -fs "$site/demo" | tr '\n' ' ' | awk -v name="$1" '{
        rest = substr($0, index($0, name))
        if (match(rest, /name="person" value="[^"]*"/)) print substr(rest, RSTART + 21, 36)
    }'
}

sign_in() { # prints the Cookie header of this member of the cast
    jar=$work/$1.cookies
    rm -f "$jar"
    token=$(curl -fs -c "$jar" "$site/demo" | grep -o 'name="_csrf" value="[^"]*"' | head -n 1 | cut -d '"' -f 4)
    curl -fs -b "$jar" -c "$jar" -o "$work/$1.html" --data-urlencode "_csrf=$token" --data "person=$2" "$site/demo/sign-in"
    sed 's/^#HttpOnly_//' "$jar" | awk '$6 != "" && $0 !~ /^#/ { printf "%s%s=%s", (n++ ? "; " : ""), $6, $7 }'
}

faults() { # the hub's own view: no request may have been a fault
    echo "Faults in the log of the hub: $(grep -c ' ERROR ' "$work/hub.log" || true)"
    grep ' ERROR ' "$work/hub.log" | head -n 20 || true
}

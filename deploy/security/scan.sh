#!/bin/sh
# Scans a running platform with wapiti and sqlmap, as README.md beside this says. Exit code 0: they found nothing.
set -eu

run=${1:?usage: scan.sh RUN_JSON OUT [SECONDS_PER_REQUEST]}
out=${2:?usage: scan.sh RUN_JSON OUT [SECONDS_PER_REQUEST]}
seconds=${3:-60}
here=$(cd "$(dirname "$0")" && pwd)

for program in wapiti sqlmap python3 timeout; do
    command -v "$program" > /dev/null || { echo "$program: not there (expected: apt-get install wapiti sqlmap)" >&2; exit 2; }
done
python3 "$here/requests.py" --run "$run" --out "$out/requests"

# Addresses that can be got: what is answered, how, and with which headers.
gateway=$(python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["gateway"].rstrip("/"))' "$run")
modules=backup,blindsql,cookieflags,crlf,csp,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,xss
for header in "$out"/requests/header-*.txt; do
    who=$(basename "$header" .txt | sed 's/header-//')
    set --
    while read -r url; do set -- "$@" -s "$url"; done < "$out/requests/urls-$who.txt"
    timeout 900 wapiti -u "$gateway/openapi.json" "$@" --scope url -H "$(cat "$header")" -m "$modules" \
        --max-scan-time 600 --max-attack-time 60 -t 5 -v 1 --flush-session --store-session "$out/wapiti-session" \
        -f json -o "$out/wapiti-$who.json" > "$out/wapiti-$who.txt" 2>&1 || echo "wapiti: ended with $?" >&2
done

# Every place that a caller decides, against the one database there is.
found=0
tested=0
for request in "$out"/requests/*.http; do
    grep -q '\*' "$request" || continue
    name=$(basename "$request" .http)
    timeout "$seconds" sqlmap -r "$request" --ignore-stdin --batch --answers quit=N --dbms postgresql --level 2 --risk 1 \
        --technique BEUS --threads 2 --timeout 10 --retries 0 --ignore-code 401 --skip-waf --disable-coloring \
        --flush-session --output-dir "$out/sqlmap" > "$out/sqlmap-$name.txt" 2>&1 || true
    if grep -q 'testing for SQL injection' "$out/sqlmap-$name.txt"; then
        tested=$((tested + 1))
    else
        echo "sqlmap: $name: not tested, see $out/sqlmap-$name.txt" >&2
    fi
    if grep -qE 'identified the following injection|appears to be .* injectable' "$out/sqlmap-$name.txt"; then
        echo "sqlmap: $name: see $out/sqlmap-$name.txt"
        found=1
    fi
done

python3 - "$out"/wapiti-*.json <<'REPORT' || found=1
import json, sys
found = {}
for file in sys.argv[1:]:
    report = json.load(open(file))
    for part in ("vulnerabilities", "anomalies"):
        for kind, each in report[part].items():
            found[kind] = found.get(kind, 0) + len(each)
found = {kind: count for kind, count in found.items() if count}
print("wapiti:", found or "nothing")
sys.exit(bool(found))
REPORT
echo "sqlmap: $tested requests were tested"
[ "$found" = 0 ] && echo "nothing was found"
exit "$found"

#!/usr/bin/env bash
# Times cold `plankit check` of a plan that is worked with no added plugin, one, and ten, each in a worker of its own, against an
# empty .NET program: whole processes, in turn, in one run. Budgets: a worker adds at most 1.5 x the empty program; ten take at
# most 3 x one, on two cores.
# Needs hyperfine and GNU time (Debian: apt-get install hyperfine time). Figures go to docs/benchmarks.md by hand.
#
#   tests/Benchmarks/workers.sh [DOCUMENT]      DOCUMENT: the plan to work on; default: the bundled sample
set -euo pipefail
cd "$(dirname "$0")/../.."

document=$(realpath "${1:-samples/annual-plan.txt}")
out=${OUT:-$PWD/artifacts/workers}
runs=${RUNS:-20}
rm -rf "$out/home" "$out/work" "$out/sources"
mkdir -p "$out/home" "$out/work" "$out/sources"

publish() { # project, folder
  dotnet publish "$1" -c Release -r linux-x64 -o "$out/$2" --nologo -v q
}
if [ -z "${PUBLISHED:-}" ]; then
  publish src/Native plankit
  publish tests/Benchmarks/Empty empty
  publish tests/Benchmarks/WorkerPlugin plugin
fi

plankit=$out/plankit/plankit
export PLANKIT_HOME=$out/home
ids="aaa bbb ccc ddd eee fff ggg hhh iii jjj"
for id in $ids; do
  cp -r "$out/plugin" "$out/sources/$id"
  rm -f "$out/sources/$id"/*.xml "$out/sources/$id"/*.pdb
  cat >"$out/sources/$id/plugin.json" <<JSON
{
  "id": "$id", "version": "1.0.0", "name": { "zh": "计时", "en": "Timing" }, "api": { "min": "1.0", "max": "1.99" },
  "rulePrefix": "${id^^}", "assembly": "WorkerPlugin.dll", "provides": { "rules": ["${id^^}0001"] }
}
JSON
  "$plankit" plugin add "$out/sources/$id" >/dev/null
done

cd "$out/work"
"$plankit" new "$document" --year 2016 --out none.plankit >/dev/null
"$plankit" new "$document" --year 2016 --plugin aaa --out one.plankit >/dev/null
"$plankit" new "$document" --year 2016 $(printf -- '--plugin %s ' $ids) --out ten.plankit >/dev/null
found() { "$plankit" check --file "$1" --as-of 2016-12-31 --format json 2>/dev/null | grep -c '"plugin": *"[a-j][a-j][a-j]"' || true; }
echo "findings of added plugins: none $(found none.plankit), one $(found one.plankit), ten $(found ten.plankit)"

hyperfine --shell=none --ignore-failure --warmup 2 --runs "$runs" --style basic --export-json "$out/times.json" \
  "$out/empty/Empty" \
  "$plankit check --file none.plankit --as-of 2016-12-31" \
  "$plankit check --file one.plankit --as-of 2016-12-31" \
  "$plankit check --file ten.plankit --as-of 2016-12-31" >/dev/null 2>&1
python3 - "$out/times.json" <<'PY'
import json, sys
empty, none, one, ten = json.load(open(sys.argv[1]))["results"]
cpu = lambda r: r["user"] + r["system"]
for name, r in (("empty", empty), ("no plugin", none), ("one", one), ("ten", ten)):
    print(f"{name:10} median {r['median'] * 1000:6.0f} ms, least {r['min'] * 1000:6.0f} ms wall, mean {cpu(r) * 1000:6.0f} ms processor")
for way, of in (("median", lambda r: r["median"]), ("least", lambda r: r["min"]), ("processor", cpu)):
    print(f"{way:10} a worker adds {(of(one) - of(none)) / of(empty):5.2f} x an empty program; ten take {of(ten) / of(one):5.2f} x one")
PY
/usr/bin/time -f "ten: peak memory of the largest process %M KB" "$plankit" check --file ten.plankit --as-of 2016-12-31 >/dev/null 2>"$out/time.txt" || true
tail -n 1 "$out/time.txt"

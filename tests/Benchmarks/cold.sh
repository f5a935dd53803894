#!/usr/bin/env bash
# Times whole processes against their peers, in turn, in one run: cold `plankit check`, `tick` and `status` against an empty
# .NET program, and cold `plankit export summary` against a bare ClosedXML program that writes the same cells.
# Needs hyperfine and GNU time (Debian: apt-get install hyperfine time). Figures go to docs/benchmarks.md by hand.
#
#   tests/Benchmarks/cold.sh [DOCUMENT]      DOCUMENT: the plan to work on; default: the bundled sample
set -euo pipefail
cd "$(dirname "$0")/../.."

document=$(realpath "${1:-samples/annual-plan.txt}")
out=$PWD/artifacts/cold
runs=${RUNS:-30}
rm -rf "$out"
mkdir -p "$out/work"

publish() { # project, folder
  dotnet publish "$1" -c Release -r linux-x64 -o "$out/$2" --nologo -v q
}
publish src/Native plankit
publish tests/Benchmarks/Empty empty
publish tests/Benchmarks/BareClosedXml bare

plankit=$out/plankit/plankit
cd "$out/work"
"$plankit" new "$document" --plugin gongxin --year 2016 --out plan.plankit
for quarter in Q1 Q2 Q3 Q4; do
  "$plankit" tick 1 2 3 4 5 6 7 8 9 10 11 12 --quarter $quarter --note "按计划完成" >/dev/null
done
"$plankit" export summary --as-of 2017-01-05 --out summary.xlsx
"$out/bare/BareClosedXml" describe summary.xlsx cells.tsv
cp plan.plankit plan-tick.plankit

pair() { # title, peer, command
  echo
  echo "== $1"
  hyperfine --shell=none --ignore-failure --warmup 3 --runs "$runs" --style basic --export-json "$out/pair.json" "$2" "$3" >/dev/null 2>&1
  python3 - "$out/pair.json" <<'PY'
import json, sys
peer, own = json.load(open(sys.argv[1]))["results"]
cpu = lambda r: r["user"] + r["system"]
for name, result in (("peer", peer), ("plankit", own)):
    print(f"{name:8} median {result['median'] * 1000:6.0f} ms wall, mean {cpu(result) * 1000:6.0f} ms processor")
print(f"ratio    {own['median'] / peer['median']:.2f} wall, {cpu(own) / cpu(peer):.2f} processor")
PY
  /usr/bin/time -f "peak memory %M KB" $3 >/dev/null 2>"$out/time.txt" || true
  tail -n 1 "$out/time.txt"
}

pair "check, against an empty program" "$out/empty/Empty" "$plankit check --file plan.plankit --as-of 2016-12-31"
pair "status, against an empty program" "$out/empty/Empty" "$plankit status --file plan.plankit --as-of 2016-12-31"
pair "tick, against an empty program" "$out/empty/Empty" "$plankit tick 3 --quarter Q1 --count 1 --file plan-tick.plankit"
pair "export summary, against bare ClosedXML" "$out/bare/BareClosedXml write cells.tsv bare.xlsx" "$plankit export summary --file plan.plankit --as-of 2017-01-05 --out summary.xlsx"

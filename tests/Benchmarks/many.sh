#!/usr/bin/env bash
# Times whole processes that check 1,000 text plans, by turns in one run: `plankit check FOLDER`, published ahead of time, against
# textlint and markdownlint-cli2, which come from the npm registry into a temporary folder. The peers' rules are those that say
# something about such a text: length of sentences, commas, repeated words; all of markdownlint's defaults but the length of lines.
# Needs hyperfine, node and npm. Figures go to docs/benchmarks.md by hand.
#
#   tests/Benchmarks/many.sh [DOCUMENT]      DOCUMENT: the plan of which the 1,000 are made; default: the bundled sample
set -euo pipefail
cd "$(dirname "$0")/../.."

document=$(realpath "${1:-samples/annual-plan.txt}")
out=$PWD/artifacts/many
runs=${RUNS:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet publish src/Native -c Release -r linux-x64 -o "$out/plankit" --nologo -v q

(cd "$work" && npm install --silent --no-audit --no-fund --no-save \
  textlint@15 textlint-rule-max-comma textlint-rule-sentence-length textlint-rule-no-todo textlint-rule-no-exclamation-question-mark \
  markdownlint-cli2@0.24 >/dev/null)
mkdir "$work/plans"
python3 - "$document" "$work/plans" <<'PY'
import sys
text = open(sys.argv[1], encoding="utf-8-sig").read()
for number in range(1000):
    # Every tenth has lost an item's number, so that there is something to find.
    body = text.replace("\n3．", "\n", 1) if number % 10 == 0 else text
    with open(f"{sys.argv[2]}/{number:04}.txt", "w", encoding="utf-8") as plan:
        plan.write(body.replace("。", f"（{number}）。", 3))
PY
echo '{ "rules": { "max-comma": { "max": 8 }, "sentence-length": { "max": 150 }, "no-todo": true, "no-exclamation-question-mark": true } }' >"$work/.textlintrc.json"
echo '{ "config": { "default": true, "MD013": false }, "noProgress": true }' >"$work/.markdownlint-cli2.jsonc"

cd "$work"
"$out/plankit/plankit" check plans | tail -n 1 || true
hyperfine --shell=none --ignore-failure --warmup 1 --runs "$runs" --style basic --export-json "$work/times.json" \
  "$out/plankit/plankit check plans" \
  "$work/node_modules/.bin/textlint plans" \
  "$work/node_modules/.bin/markdownlint-cli2 plans/*.txt" >/dev/null 2>&1
python3 - "$work/times.json" <<'PY'
import json, sys
results = json.load(open(sys.argv[1]))["results"]
cpu = lambda r: r["user"] + r["system"]
for name, result in zip(("plankit", "textlint", "markdownlint-cli2"), results):
    print(f"{name:18} median {result['median'] * 1000:6.0f} ms wall, mean {cpu(result) * 1000:6.0f} ms processor, "
          f"{result['median'] / results[0]['median']:5.1f} x wall, {cpu(result) / cpu(results[0]):5.1f} x processor")
PY
/usr/bin/time -f "plankit: peak memory %M KB" "$out/plankit/plankit" check plans >/dev/null || true

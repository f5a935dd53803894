#!/usr/bin/env bash
# Times whole processes on plan files of 1,000 and of many entries, by turns, in one run: `plankit status`, `due` and `tick` with a
# snapshot (docs/adr/0021), and `status` without one. Medians. Needs python3. Figures go to docs/benchmarks.md by hand.
#
#   tests/Benchmarks/long.sh [ENTRIES]      default: 1000000
set -euo pipefail
cd "$(dirname "$0")/../.."

entries=${1:-1000000}
out=$PWD/artifacts/long
rounds=${ROUNDS:-15}
rm -rf "$out"
mkdir -p "$out/work"

dotnet publish src/Native -c Release -r linux-x64 -o "$out/plankit" --nologo -v q
dotnet run -c Release --project tests/Benchmarks -- make "$out/work/few.plankit" 1000
dotnet run -c Release --project tests/Benchmarks -- make "$out/work/many.plankit" "$entries"

python3 - "$out/plankit/plankit" "$out/work" "$rounds" "$entries" <<'PY'
import os, resource, shutil, statistics, subprocess, sys, time
plankit, work, rounds, entries = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])

def run(name, words):
    environment = dict(os.environ, PLANKIT_HOME=f"{work}/home-{name}")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run([plankit, *words, "--file", f"{work}/{name}.plankit"], env=environment, check=True, stdout=subprocess.DEVNULL)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * wall, 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)

def forget(name):
    shutil.rmtree(f"{work}/home-{name}", ignore_errors=True)

print(f"{'medians by turns':26} {'1,000':>18} {format(entries, ','):>18}   ratio")
for title, words, times, prepare in (
    ("status, no snapshot yet", ["status"], 3, forget),
    ("status", ["status"], rounds, None),
    ("due", ["due"], rounds, None),
    ("tick", ["tick", "3", "--quarter", "Q1", "--count", "1"], rounds, None),
    ("status after each tick", ["status"], rounds, lambda name: run(name, ["tick", "3", "--quarter", "Q1", "--count", "1"])),
):
    figures = {"few": [], "many": []}
    for i in range(-1, times):
        for name in figures:
            if prepare:
                prepare(name)
            taken = run(name, words)
            if i >= 0:
                figures[name].append(taken)
    medians = {name: [statistics.median(column) for column in zip(*taken)] for name, taken in figures.items()}
    for at, what in enumerate(("wall", "processor")):
        few, many = medians["few"][at], medians["many"][at]
        print(f"{title + ', ' + what:34} {few:7.0f} ms {many:15.0f} ms {many / few:7.2f}")
PY

using System.Globalization;
using BenchmarkDotNet.Running;
using PlanKit.Benchmarks.Checking;
using PlanKit.Benchmarks.Ledger;
using PlanKit.Benchmarks.Parsing;

// "parse", with documents of one's own if wanted, "ledger", with a number of entries, "ticks", "open", with a number of entries, "fold", and "check", with the folder of the
// bundled plugins and a number of rounds, print comparisons within seconds; "make" writes a plan file with so many entries; everything else is
// BenchmarkDotNet's.
switch (args)
{
    case ["parse", .. string[] files]:
        QuickParseComparison.Run(files, Console.Out);
        break;
    case ["ledger", .. string[] lengths]:
        VerifyComparison.Run(lengths is [string length, ..] ? int.Parse(length, CultureInfo.InvariantCulture) : 100_000, Console.Out);
        break;
    case ["ticks"]:
        TickComparison.Run(Console.Out);
        break;
    case ["open", .. string[] lengths]:
        OpenComparison.Run(lengths is [string longest, ..] ? int.Parse(longest, CultureInfo.InvariantCulture) : 1_000_000, Console.Out);
        break;
    case ["make", string path, string entries]:
        SampleLedger.Create(path, int.Parse(entries, CultureInfo.InvariantCulture));
        break;
    case ["fold"]:
        FoldComparison.Run(Console.Out);
        break;
    case ["check", string plugins, .. string[] rounds]:
        CheckThroughput.Run(Path.GetFullPath(plugins), rounds is [string count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 5, Console.Out);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ParseBenchmark).Assembly).Run(args);
        break;
}

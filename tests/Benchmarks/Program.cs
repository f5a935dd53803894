using BenchmarkDotNet.Running;
using PlanKit.Benchmarks.Parsing;

// "parse", with documents of one's own if wanted, prints a comparison within seconds; everything else is BenchmarkDotNet's.
if (args is ["parse", .. string[] files])
{
    QuickParseComparison.Run(files, Console.Out);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(ParseBenchmark).Assembly).Run(args);
}

using System.Collections.Immutable;
using PlanKit.Analysis;
using PlanKit.Diagnostics;

namespace PlanKit.Testing.Tests;

public sealed class AnalyzerStateTests
{
    [Fact]
    public void Finds_every_way_to_keep_state_and_nothing_else() => Assert.Equal(
        [
            "ByAddress._count is written after the analyzer was made.",
            "ByLambda._seen is written after the analyzer was made.",
            "ByParameter.<count>P is written after the analyzer was made.",
            "ByProperty.<Seen>k__BackingField is written after the analyzer was made.",
            "Generic`1._last is written after the analyzer was made.",
            "InCollection._seen holds a HashSet`1, which can change; use an immutable collection.",
            "OpenToOthers.Seen can be written by others; make it private or read-only.",
        ],
        AnalyzerState.FaultsIn(typeof(AnalyzerStateTests).Assembly));

    [Fact]
    public void The_program_s_own_rules_hold_none() => Assert.Empty(AnalyzerState.FaultsIn(typeof(PlanAnalyzer).Assembly));

    private abstract class Silent : PlanAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [];

        public override void Initialize(AnalysisContext context)
        {
        }
    }

    private sealed class Stateless(int limit) : Silent
    {
        private readonly ImmutableArray<string> _words = ["一"];
        private readonly Lazy<int> _later = new(() => limit);
        private int _half = limit / 2;

        public string Name { get; } = "";

        public override void Initialize(AnalysisContext context) =>
            context.RegisterPlanStartAction(start =>
            {
                int count = limit + _words.Length + _half;
                start.RegisterItemAction(_ => count++);
                start.RegisterPlanEndAction(_ => count += _later.Value);
            });
    }

    private sealed class ByLambda : Silent
    {
        private int _seen;

        public override void Initialize(AnalysisContext context)
        {
            int step = context.GetHashCode();
            context.RegisterItemAction(_ => _seen += step);
        }
    }

    private sealed class ByParameter(int count) : Silent
    {
#pragma warning disable MA0143 // The very thing that is to be found.
        public override void Initialize(AnalysisContext context) => context.RegisterItemAction(_ => count++);
#pragma warning restore MA0143
    }

    private sealed class ByProperty : Silent
    {
        private int Seen { get; set; }

        public override void Initialize(AnalysisContext context) => context.RegisterItemAction(_ => Seen++);
    }

    private sealed class ByAddress : Silent
    {
        private int _count;

        public override void Initialize(AnalysisContext context) => context.RegisterItemAction(_ => Interlocked.Increment(ref _count));
    }

    private class Generic<T> : Silent
    {
        private T? _last;

        protected void Keep(T value) => _last = value;

        protected T? Last() => _last;
    }

    private sealed class OfGeneric : Generic<string>
    {
        public override void Initialize(AnalysisContext context) => context.RegisterItemAction(c => Keep(c.Item.Title + Last()));
    }

    private sealed class InCollection : Silent
    {
        private readonly HashSet<string> _seen = [];

        public override void Initialize(AnalysisContext context) => context.RegisterItemAction(c => _seen.Add(c.Item.Title));
    }

    private sealed class OpenToOthers : Silent
    {
        internal int Seen = 1;
    }
}

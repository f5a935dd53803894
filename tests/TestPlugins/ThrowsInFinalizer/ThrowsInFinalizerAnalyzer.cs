using System.Runtime.CompilerServices;
using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class ThrowsInFinalizerAnalyzer() : FaultyAnalyzer("TIF0001")
{
    protected override void Fail(ItemAnalysisContext item) => Leave();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Leave() => GC.KeepAlive(new Litter());

    private sealed class Litter
    {
        ~Litter() => throw new InvalidOperationException("Not tidy.");
    }
}

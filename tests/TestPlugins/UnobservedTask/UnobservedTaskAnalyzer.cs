using System.Runtime.CompilerServices;
using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class UnobservedTaskAnalyzer() : FaultyAnalyzer("UNT0001")
{
    protected override void Fail(ItemAnalysisContext item) => Leave();

    // It fails on this thread: one of the pool could still hold the task when the worker looks at what is collected.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Leave()
    {
        _ = FailAsync();

        static async Task FailAsync()
        {
            await Task.CompletedTask;
            throw new InvalidOperationException("Nobody looks.");
        }
    }
}

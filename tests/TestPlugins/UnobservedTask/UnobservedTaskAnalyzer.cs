using System.Runtime.CompilerServices;
using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class UnobservedTaskAnalyzer() : FaultyAnalyzer("UNT0001")
{
    protected override void Fail(ItemAnalysisContext item) => Leave();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Leave()
    {
        IAsyncResult task = Task.Run(() => throw new InvalidOperationException("Nobody looks."));
        task.AsyncWaitHandle.WaitOne();
    }
}

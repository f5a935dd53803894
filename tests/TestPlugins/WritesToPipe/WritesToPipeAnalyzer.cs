using System.IO.Pipes;
using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class WritesToPipeAnalyzer() : FaultyAnalyzer("WTP0001")
{
    protected override void Fail(ItemAnalysisContext item)
    {
        // The last word with which a worker is started is the pipe to its host.
        using var pipe = new AnonymousPipeClientStream(PipeDirection.Out, Environment.GetCommandLineArgs()[^1]);
        pipe.Write(new byte[4096]);
        Thread.Sleep(Timeout.Infinite);
    }
}

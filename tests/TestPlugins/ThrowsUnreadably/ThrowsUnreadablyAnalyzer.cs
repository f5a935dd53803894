using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class ThrowsUnreadablyAnalyzer() : FaultyAnalyzer("TUR0001")
{
    protected override void Fail(ItemAnalysisContext item) => throw new UnreadableException();

    private sealed class UnreadableException : Exception
    {
        public override string Message => throw new InvalidOperationException("No message.");

        public override string ToString() => throw new InvalidOperationException("No text.");
    }
}

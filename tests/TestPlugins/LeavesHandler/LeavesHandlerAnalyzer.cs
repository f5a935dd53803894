using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

/// <summary>Subscribes to events that outlive it, and never takes its handlers off.</summary>
public sealed class LeavesHandlerAnalyzer() : FaultyAnalyzer("LVH0001")
{
    protected override void Fail(ItemAnalysisContext item)
    {
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        Console.CancelKeyPress += OnCancel;
    }

    private static void OnExit(object? sender, EventArgs arguments)
    {
    }

    private static void OnCancel(object? sender, ConsoleCancelEventArgs arguments)
    {
    }
}

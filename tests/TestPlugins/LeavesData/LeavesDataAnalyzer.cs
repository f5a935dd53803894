using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

/// <summary>Puts an object of its own into the process's data.</summary>
public sealed class LeavesDataAnalyzer() : FaultyAnalyzer("LVD0001")
{
    protected override void Fail(ItemAnalysisContext item) => AppDomain.CurrentDomain.SetData("note", new Note(item.Item.Address));

    public sealed record Note(string Item);
}

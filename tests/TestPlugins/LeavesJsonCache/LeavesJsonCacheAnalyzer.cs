using System.Text.Json;
using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

/// <summary>Gets a type of its own into .NET's cache of JSON types.</summary>
public sealed class LeavesJsonCacheAnalyzer() : FaultyAnalyzer("LVJ0001")
{
    protected override void Fail(ItemAnalysisContext item) => JsonSerializer.Serialize(new Note(item.Item.Address));

    public sealed record Note(string Item);
}

using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class FloodsConsoleAnalyzer() : FaultyAnalyzer("FCO0001")
{
    protected override void Fail(ItemAnalysisContext item)
    {
        while (true)
        {
            Console.WriteLine(item.Item.Title);
        }
    }
}

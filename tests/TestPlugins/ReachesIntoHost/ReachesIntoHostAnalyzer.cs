using System.Reflection;
using PlanKit.Analysis;
using PlanKit.Model;

namespace PlanKit.TestPlugins;

public sealed class ReachesIntoHostAnalyzer() : FaultyAnalyzer("RIH0001")
{
    protected override void Fail(ItemAnalysisContext item)
    {
        foreach (FieldInfo field in typeof(PlanItem).GetFields(BindingFlags.Instance | BindingFlags.NonPublic))
        {
            if (field.FieldType == typeof(string))
            {
                field.SetValue(item.Item, "x");
            }
        }
    }
}

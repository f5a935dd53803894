using System.Globalization;
using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class ChangesCultureAnalyzer() : FaultyAnalyzer("CCU0001")
{
    protected override void Fail(ItemAnalysisContext item)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "!";
        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.CurrentCulture = culture;
    }
}

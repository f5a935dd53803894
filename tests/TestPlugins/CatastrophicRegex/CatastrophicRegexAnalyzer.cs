using System.Text.RegularExpressions;
using PlanKit.Analysis;

namespace PlanKit.TestPlugins;

public sealed class CatastrophicRegexAnalyzer() : FaultyAnalyzer("CRE0001")
{
    protected override void Fail(ItemAnalysisContext item)
    {
        Signal();
        Regex.IsMatch(new string('a', 100) + "!", "^(a+)+$");
    }
}

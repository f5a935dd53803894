using System.Collections.Frozen;
using PlanKit.Analysis;
using PlanKit.Cli.Checking;
using PlanKit.Diagnostics;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Cli.Tests.Checking;

public sealed class FindingFilterTests
{
    private static readonly FrozenSet<string> None = FrozenSet<string>.Empty;

    public static TheoryData<string> OfTheHost => [.. DriverDiagnostics.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(OfTheHost))]
    public void Lets_every_fault_of_the_host_pass_and_nothing_else_that_the_host_says(string id)
    {
        DiagnosticDescriptor rule = DriverDiagnostics.All.Single(known => known.Id == id);
        var finding = new Finding(
            Diagnostic.CreateFilled(rule, Location.None, [], [], new("x", "x"), new("x", "x")), rule.DefaultSeverity, PluginIdentity.Core, Waiver: null);
        Plan plan = PlanBuilder.Build(PlanSyntaxTree.Parse(SourceText.From("1．学习。")), new PlanHeader("某局", 2016), PlanProfile.Empty);
        var filter = new FindingFilter { Rules = FrozenSet.Create("PK0101"), Categories = None, Quarters = None };

        bool passes = filter.Apply(new AnalysisResult([finding]), plan).Findings.Length == 1;

        Assert.Equal(id.StartsWith("PK09", StringComparison.Ordinal), passes);
    }
}

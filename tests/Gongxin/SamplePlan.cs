using PlanKit.Analysis;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Testing;
using PlanKit.Text;

namespace PlanKit.Gongxin.Tests;

/// <summary>The bundled sample with the bundled profile: its items are numbered 1 to 15, its year is 2026.</summary>
internal static class SamplePlan
{
    private static readonly string SourceString = File.ReadAllText(RepositoryFiles.PathOf("samples", "annual-plan.txt"));

    public static PlanHeader Header { get; } = new("市工信委", 2026);

    public static Plan Plan { get; } = Build(BundledProfile.Instance);

    public static Plan Build(PlanProfile profile) =>
        PlanBuilder.Build(PlanSyntaxTree.Parse(SourceText.From(SourceString)), Header, profile);

    public static AnalyzerTest Test(PlanAnalyzer analyzer) =>
        AnalyzerTest.For(analyzer).Plan(SourceString).Header(Header.Unit, Header.Year).Profile(BundledProfile.Instance);
}

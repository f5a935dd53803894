using System.Text;
using PlanKit.Analysis;
using PlanKit.Extensibility;
using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Plugins.Tests;

/// <summary>Runs an exporter on a plan of one line.</summary>
internal static class Exports
{
    internal static string TextOf(IPlanExporter exporter)
    {
        var output = new MemoryStream();
        Write(exporter, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    internal static void Write(IPlanExporter exporter, Stream output) =>
        exporter.Export(new ExportRequest(Snapshot(), new AnalysisResult([]), Language.English, new FixedTime().GetUtcNow()), output);

    private static PlanSnapshot Snapshot() => PlanSnapshot.OfDocument(
        PlanBuilder.Build(PlanSyntaxTree.Parse(SourceText.From("1．学习\n")), new PlanHeader("单位", 2016), PlanProfile.Empty),
        new DateOnly(2016, 3, 31));
}

using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

public sealed class PrintingExporter : IPlanExporter
{
    public string Name => "printed";

    public void Export(ExportRequest request, Stream output) => throw new InvalidOperationException("No printer.");
}

using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

/// <summary>Uses nothing that the program's contract lacks.</summary>
public sealed class WithoutNewerExporter : IPlanExporter
{
    public string Name => "without-newer";

    public void Export(ExportRequest request, Stream output) => output.Write("old enough"u8);
}

using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

/// <summary>Writes enough that some of it is on its way, and ends the process as if all were well.</summary>
public sealed class EndingExporter : IPlanExporter
{
    public string Name => "ending";

    public void Export(ExportRequest request, Stream output)
    {
        output.Write(new byte[1_000_000]);
        Environment.Exit(0);
    }
}

using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

/// <summary>Writes without end.</summary>
public sealed class FloodingExporter : IPlanExporter
{
    public string Name => "flooding";

    public void Export(ExportRequest request, Stream output)
    {
        byte[] block = new byte[1_000_000];
        while (true)
        {
            output.Write(block);
        }
    }
}

using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

/// <summary>Writes its first bytes and then nothing more.</summary>
public sealed class EndlessExporter : IPlanExporter
{
    public string Name => "endless";

    public void Export(ExportRequest request, Stream output)
    {
        output.Write(new byte[100_000]);
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(GetType().Assembly.Location)!, "under-way"), "");
        using var never = new ManualResetEventSlim();
        never.Wait();
    }
}

using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

public sealed class ThrowsInDisposeExporter : IPlanExporter, IDisposable
{
    public string Name => "throws-in-dispose";

    public void Export(ExportRequest request, Stream output) => output.WriteByte((byte)'x');

    public void Dispose() => throw new InvalidOperationException("Still busy.");
}

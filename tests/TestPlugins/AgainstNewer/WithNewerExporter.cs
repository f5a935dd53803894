using System.Text;
using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

/// <summary>Uses a member that the program's contract lacks.</summary>
public sealed class WithNewerExporter : IPlanExporter
{
    public string Name => "with-newer";

    public void Export(ExportRequest request, Stream output) => output.Write(Encoding.UTF8.GetBytes(PluginApi.Codename));
}

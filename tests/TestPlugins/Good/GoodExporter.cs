using System.Globalization;
using System.Text;
using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

public sealed class GoodExporter(TimeProvider time) : IPlanExporter
{
    public string Name => "good";

    public void Export(ExportRequest request, Stream output) =>
        output.Write(Encoding.UTF8.GetBytes(time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}

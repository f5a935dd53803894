using System.Text;
using Greeting;
using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

public sealed class GreetingExporter : IPlanExporter
{
    public string Name => "greeting-three";

    public void Export(ExportRequest request, Stream output) => output.Write(Encoding.UTF8.GetBytes(Greeter.Greet()));
}

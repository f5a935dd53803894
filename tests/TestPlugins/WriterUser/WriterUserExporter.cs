using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

public sealed class WriterUserExporter(IWorkbookWriter writer) : IPlanExporter
{
    public string Name => "writer-user";

    public void Export(ExportRequest request, Stream output) =>
        writer.Write(new Workbook { Title = "written by another plugin", CreatedAt = request.ExportedAt, Sheets = [] }, output);
}

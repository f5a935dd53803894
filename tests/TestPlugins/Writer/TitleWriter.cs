using System.Text;
using PlanKit.Extensibility;

namespace PlanKit.TestPlugins;

/// <summary>Writes only a workbook's title.</summary>
public sealed class TitleWriter : IWorkbookWriter
{
    public void Write(Workbook workbook, Stream output) => output.Write(Encoding.UTF8.GetBytes(workbook.Title));
}

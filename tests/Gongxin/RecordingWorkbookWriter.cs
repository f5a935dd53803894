using PlanKit.Extensibility;

namespace PlanKit.Gongxin.Tests;

/// <summary>Keeps the workbook it is given, and writes one byte so that a test can tell which stream it was given.</summary>
internal sealed class RecordingWorkbookWriter : IWorkbookWriter
{
    public Workbook? Written { get; private set; }

    public void Write(Workbook workbook, Stream output)
    {
        Written = workbook;
        output.WriteByte((byte)'x');
    }
}

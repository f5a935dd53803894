namespace PlanKit.Extensibility;

/// <summary>
/// Turns a <see cref="Workbook"/> into an Excel file. The <c>excel</c> plugin brings it; a plugin whose manifest
/// <c>requires</c> that one takes it in its exporter's constructor, and so needs no Excel library of its own.
/// </summary>
public interface IWorkbookWriter
{
    /// <summary>Writes the file. May be called from several threads at once.</summary>
    /// <param name="workbook">What to write. Text never becomes a formula; what Excel forbids is shown as a visible substitute.</param>
    /// <param name="output">Takes the bytes. Need not seek; is left open. What it throws passes to the caller.</param>
    void Write(Workbook workbook, Stream output);
}

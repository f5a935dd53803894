using System.Collections.Immutable;
using PlanKit.Excel.Writing;
using PlanKit.Extensibility;
using PlanKit.Text;

namespace PlanKit.Excel.Tests.ReadBack;

/// <summary>Writes a workbook and reads it back.</summary>
internal static class WrittenWorkbook
{
    private static readonly DateTimeOffset CreatedAt = new(2026, 12, 31, 8, 30, 0, TimeSpan.Zero);

    /// <summary>Through the writer and back.</summary>
    public static ReadWorkbook Of(Workbook workbook)
    {
        using var stream = new MemoryStream();
        new ClosedXmlWorkbookWriter().Write(workbook, stream);
        return ReadWorkbook.Of(stream.ToArray());
    }

    /// <summary>A workbook of these sheets, through the writer and back.</summary>
    public static ReadWorkbook Of(params ImmutableArray<Worksheet> sheets) => Of(new Workbook { Title = "标题", CreatedAt = CreatedAt, Sheets = sheets });

    /// <summary>A sheet whose one row holds these cells, through the writer and back.</summary>
    public static ReadSheet Row(params ImmutableArray<WorksheetCell> cells) => Rows([new WorksheetRow(cells)]);

    /// <summary>A sheet of these rows, through the writer and back.</summary>
    public static ReadSheet Rows(params ImmutableArray<WorksheetRow> rows) =>
        Of(new Worksheet { Name = "表", ColumnWidths = [20, 20, 20], Rows = rows }).Sheets[0];

    /// <summary>A sheet with one text in each row, through the writer and back.</summary>
    public static ReadSheet Texts(IEnumerable<string> texts, Language language = Language.Chinese) => Of(new Workbook
    {
        Title = "标题",
        CreatedAt = CreatedAt,
        Language = language,
        Sheets = [new Worksheet { Name = "表", ColumnWidths = [20], Rows = [.. texts.Select(text => new WorksheetRow([WorksheetCell.Of(text)]))] }],
    }).Sheets[0];
}

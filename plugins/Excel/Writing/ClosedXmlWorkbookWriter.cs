using ClosedXML.Excel;
using PlanKit.Extensibility;

namespace PlanKit.Excel.Writing;

/// <summary>Writes workbooks with ClosedXML 0.95.4. Keeps nothing between calls, so threads may share it.</summary>
public sealed class ClosedXmlWorkbookWriter : IWorkbookWriter
{
    // There is no formula to evaluate or to chain, and what is written here needs no consolidating.
    private static readonly SaveOptions PlainSave = new()
    {
        EvaluateFormulasBeforeSaving = false,
        GenerateCalculationChain = false,
        ValidatePackage = false,
        ConsolidateConditionalFormatRanges = false,
        ConsolidateDataValidationRanges = false,
    };

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The workbook has no sheet, or a share is no finite number.</exception>
    public void Write(Workbook workbook, Stream output)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        ArgumentNullException.ThrowIfNull(output);
        if (workbook.Sheets.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A workbook needs at least one sheet.", nameof(workbook));
        }

        using var target = new XLWorkbook(XLEventTracking.Disabled);
        SetProperties(target.Properties, workbook);

        var palette = new StylePalette();
        string[] names = SheetNames.For(workbook.Sheets.Select(sheet => sheet.Name));
        for (int i = 0; i < names.Length; i++)
        {
            IXLWorksheet sheet = target.AddWorksheet(names[i]);
            new SheetWriter(sheet, workbook.Sheets[i], palette, workbook.Language).Write();
            PageLayout.Apply(sheet, workbook.Sheets[i], workbook);
        }

        using var package = new MemoryStream();
        target.SaveAs(package, PlainSave);
        PackageCorrections.Apply(package, workbook.Sheets);
        package.WriteTo(output);
    }

    private static void SetProperties(XLWorkbookProperties properties, Workbook workbook)
    {
        properties.Title = CellText.Show(workbook.Title);
        properties.Subject = CellText.Show(workbook.Subject);
        properties.Author = CellText.Show(workbook.Author);
        properties.LastModifiedBy = properties.Author;
        properties.Keywords = CellText.Show(workbook.Keywords);
        properties.Created = workbook.CreatedAt.UtcDateTime;
        properties.Modified = workbook.CreatedAt.UtcDateTime;
    }
}

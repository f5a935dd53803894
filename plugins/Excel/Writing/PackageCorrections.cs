using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using PlanKit.Extensibility;

namespace PlanKit.Excel.Writing;

/// <summary>
/// Corrects, in the finished file, what ClosedXML 0.95.4 writes wrong and cannot be told to write otherwise. It names the
/// rows to be repeated on each page by a relative reference, which LibreOffice does not repeat (named ranges would do, but
/// cost two compiled regular expressions). It gives data bars ids with lower-case digits, which the schema forbids
/// ([MS-XLSX], ST_Guid), and draws them fading out, so that their ends cannot be seen on paper.
/// </summary>
internal static class PackageCorrections
{
    private const int GuidLength = 36;
    private const string FadingBar = "<x14:dataBar minLength=\"0\" maxLength=\"100\" showValue=\"1\" gradient=\"1\">";
    private const string SolidBar = "<x14:dataBar minLength=\"0\" maxLength=\"100\" showValue=\"1\" gradient=\"0\">";

    /// <summary>Corrects a package in place.</summary>
    /// <param name="package">The whole workbook; can read, write and seek. Left open.</param>
    /// <param name="sheets">What it was written from.</param>
    public static void Apply(MemoryStream package, ImmutableArray<Worksheet> sheets)
    {
        using var archive = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true);
        Rewrite(archive, "xl/workbook.xml", xml => WithAbsolutePrintTitles(xml, sheets));
        for (int i = 0; i < sheets.Length; i++)
        {
            if (HasBars(sheets[i]))
            {
                Rewrite(archive, string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{i + 1}.xml"), WithSolidBars);
            }
        }
    }

    private static bool HasBars(Worksheet sheet)
    {
        foreach (WorksheetRow row in sheet.Rows)
        {
            foreach (WorksheetCell cell in row.Cells)
            {
                if (cell.Value is CellValue.Share)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void Rewrite(ZipArchive archive, string part, Func<string, string> correct)
    {
        using Stream stream = archive.GetEntry(part)!.Open();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string corrected = correct(reader.ReadToEnd());
        stream.SetLength(0);
        stream.Write(Encoding.UTF8.GetBytes(corrected));
    }

    // No name or text of a user can hold what is looked for here and below: in XML, "<" and quotation marks begin markup alone.
    private static string WithAbsolutePrintTitles(string xml, ImmutableArray<Worksheet> sheets)
    {
        foreach (Worksheet sheet in sheets)
        {
            string last = sheet.FrozenRows.ToString(CultureInfo.InvariantCulture);
            xml = xml.Replace($"!1:{last}</x:definedName>", $"!$1:${last}</x:definedName>", StringComparison.Ordinal);
        }

        return xml;
    }

    private static string WithSolidBars(string xml)
    {
        var corrected = new StringBuilder(xml);
        RaiseIds(xml, "<x14:id>{", corrected);
        RaiseIds(xml, "<x14:cfRule type=\"dataBar\" id=\"{", corrected);
        return corrected.Replace(FadingBar, SolidBar).ToString();
    }

    private static void RaiseIds(string xml, string start, StringBuilder corrected)
    {
        for (int i = xml.IndexOf(start, StringComparison.Ordinal); i >= 0; i = xml.IndexOf(start, i + 1, StringComparison.Ordinal))
        {
            for (int digit = i + start.Length; digit < i + start.Length + GuidLength; digit++)
            {
                corrected[digit] = char.ToUpperInvariant(xml[digit]);
            }
        }
    }
}

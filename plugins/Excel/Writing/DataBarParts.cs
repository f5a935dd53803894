using System.IO.Compression;
using System.Text;

namespace PlanKit.Excel.Writing;

/// <summary>
/// Corrects what ClosedXML 0.95.4 writes of data bars: it gives their ids lower-case digits, which the schema ([MS-XLSX]
/// 2.4.4) does not allow, and knows only bars that fade out, whose ends can't be seen on paper.
/// </summary>
internal static class DataBarParts
{
    private const int GuidLength = 36;

    private static readonly string[] IdStarts = ["<x14:id>{", "<x14:cfRule type=\"dataBar\" id=\"{"];

    /// <summary>Corrects the sheets of a package, in place.</summary>
    /// <param name="package">The whole workbook; can read, write and seek. Left open.</param>
    public static void Correct(MemoryStream package)
    {
        using var archive = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true);
        foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).ToArray())
        {
            using Stream stream = entry.Open();
            using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: -1, leaveOpen: true);
            string xml = reader.ReadToEnd();
            stream.SetLength(0);
            stream.Write(Encoding.UTF8.GetBytes(Corrected(xml)));
        }
    }

    // Texts of people are not in these parts but for page headers, and there no markup can begin: "<" is escaped.
    private static string Corrected(string xml)
    {
        var corrected = new StringBuilder(xml);
        foreach (string start in IdStarts)
        {
            for (int i = xml.IndexOf(start, StringComparison.Ordinal); i >= 0; i = xml.IndexOf(start, i + 1, StringComparison.Ordinal))
            {
                for (int digit = i + start.Length; digit < i + start.Length + GuidLength; digit++)
                {
                    corrected[digit] = char.ToUpperInvariant(xml[digit]);
                }
            }
        }

        return corrected
            .Replace(
                "<x14:dataBar minLength=\"0\" maxLength=\"100\" showValue=\"1\" gradient=\"1\">",
                "<x14:dataBar minLength=\"0\" maxLength=\"100\" showValue=\"1\" gradient=\"0\">")
            .ToString();
    }
}

using System.Xml.Linq;

namespace PlanKit.Excel.Tests.ReadBack;

/// <summary>The texts that cells refer to by index.</summary>
internal static class SharedStrings
{
    /// <summary>The texts, in order; none where the workbook has no text at all.</summary>
    public static IReadOnlyList<string> Read(XElement? table) =>
    [
        .. (table?.Elements(Ooxml.Main + "si") ?? [])
            .Select(entry => string.Concat(entry.Descendants(Ooxml.Main + "t").Select(part => Ooxml.Unescape(part.Value)))),
    ];
}

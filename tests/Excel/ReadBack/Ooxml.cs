using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PlanKit.Excel.Tests.ReadBack;

/// <summary>The names and the text escapes of SpreadsheetML (ECMA-376 part 1, 18 and 22.9.2.19).</summary>
internal static partial class Ooxml
{
    /// <summary>SpreadsheetML.</summary>
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>References from one part to another.</summary>
    public static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Undoes <c>_x005F_</c> and its like, as Excel does when it reads a string.</summary>
    public static string Unescape(string text) =>
        Escape().Replace(text, match => ((char)int.Parse(match.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();
}

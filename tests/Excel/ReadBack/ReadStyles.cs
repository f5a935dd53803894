using System.Xml.Linq;

namespace PlanKit.Excel.Tests.ReadBack;

/// <summary>The looks that cells refer to by index.</summary>
internal sealed class ReadStyles(XElement styles)
{
    private readonly XElement[] _formats = [.. styles.Element(Ooxml.Main + "cellXfs")!.Elements()];
    private readonly XElement[] _fills = [.. styles.Element(Ooxml.Main + "fills")!.Elements()];
    private readonly XElement[] _fonts = [.. styles.Element(Ooxml.Main + "fonts")!.Elements()];

    /// <summary>The fill's colour as six hexadecimal digits; null: none.</summary>
    public string? FillOf(int style)
    {
        XElement pattern = _fills[(int)_formats[style].Attribute("fillId")!].Element(Ooxml.Main + "patternFill")!;
        return string.Equals((string?)pattern.Attribute("patternType"), "solid", StringComparison.Ordinal)
            ? ((string)pattern.Element(Ooxml.Main + "fgColor")!.Attribute("rgb")!)[2..]
            : null;
    }

    /// <summary>The text's colour as six hexadecimal digits; null: the default.</summary>
    public string? FontColourOf(int style) =>
        ((string?)_fonts[(int)_formats[style].Attribute("fontId")!].Element(Ooxml.Main + "color")?.Attribute("rgb"))?[2..];

    /// <summary>The number format's code; null: General.</summary>
    public string? NumberFormatOf(int style)
    {
        string id = (string)_formats[style].Attribute("numFmtId")!;
        return id switch
        {
            "0" => null,
            "1" => "0",
            "10" => "0.00%",
            "14" => "m/d/yyyy",
            _ => (string?)styles.Element(Ooxml.Main + "numFmts")?.Elements()
                .Single(format => string.Equals((string)format.Attribute("numFmtId")!, id, StringComparison.Ordinal)).Attribute("formatCode"),
        };
    }

    /// <summary>Whether Excel keeps what is typed as text.</summary>
    public bool HasQuotePrefix(int style) => IsOn(_formats[style].Attribute("quotePrefix"));

    /// <summary>Whether the text wraps.</summary>
    public bool Wraps(int style) => IsOn(_formats[style].Element(Ooxml.Main + "alignment")?.Attribute("wrapText"));

    private static bool IsOn(XAttribute? attribute) => attribute?.Value is "1" or "true";
}

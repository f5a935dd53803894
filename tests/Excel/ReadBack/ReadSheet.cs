using System.Globalization;
using System.Xml.Linq;

namespace PlanKit.Excel.Tests.ReadBack;

/// <summary>A sheet as it stands in the file.</summary>
internal sealed class ReadSheet
{
    public ReadSheet(string name, XElement xml, IReadOnlyList<string> strings, ReadStyles styles)
    {
        Name = name;
        Xml = xml;
        Cells = [.. xml.Descendants(Ooxml.Main + "c").Select(cell => Read(cell, strings, styles))];
    }

    /// <summary>The tab's name.</summary>
    public string Name { get; }

    /// <summary>The part itself.</summary>
    public XElement Xml { get; }

    /// <summary>The cells, row by row.</summary>
    public IReadOnlyList<ReadCell> Cells { get; }

    /// <summary>Every formula element of the sheet.</summary>
    public IEnumerable<XElement> Formulas => Xml.Descendants(Ooxml.Main + "f");

    /// <summary>The one element of this name.</summary>
    public XElement Element(string name) => Xml.Descendants(Ooxml.Main + name).Single();

    /// <summary>The cell at an address.</summary>
    public ReadCell this[string address] => Cells.Single(cell => string.Equals(cell.Address, address, StringComparison.Ordinal));

    /// <summary>The height of a row, from 1, in points.</summary>
    public double HeightOf(int row) => (double)Xml.Descendants(Ooxml.Main + "row")
        .Single(element => (int)element.Attribute("r")! == row).Attribute("ht")!;

    /// <summary>The texts and numbers of a row, from 1, from the left, blank cells left out.</summary>
    public IReadOnlyList<string> Row(int row) =>
    [
        .. Cells.Where(cell => string.Equals(cell.Address.TrimStart([.. Enumerable.Range('A', 26).Select(letter => (char)letter)]), row.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            .Select(cell => cell.Text ?? cell.Number?.ToString(CultureInfo.InvariantCulture))
            .OfType<string>(),
    ];

    private static ReadCell Read(XElement cell, IReadOnlyList<string> strings, ReadStyles styles)
    {
        int style = (int?)cell.Attribute("s") ?? 0;
        string? value = (string?)cell.Element(Ooxml.Main + "v");
        string? text = (string?)cell.Attribute("t") switch
        {
            "s" when value is not null => strings[int.Parse(value, CultureInfo.InvariantCulture)],
            "inlineStr" => Ooxml.Unescape(string.Concat(cell.Descendants(Ooxml.Main + "t").Select(part => part.Value))),
            "str" or "e" or "b" => throw new FormatException($"{(string?)cell.Attribute("r")} holds the result of a formula, an error or a truth value."),
            _ => null,
        };
        return new ReadCell(
            (string)cell.Attribute("r")!,
            text,
            text is null && value is not null ? double.Parse(value, CultureInfo.InvariantCulture) : null,
            styles.FillOf(style),
            styles.FontColourOf(style),
            styles.NumberFormatOf(style),
            styles.HasQuotePrefix(style),
            styles.Wraps(style));
    }
}

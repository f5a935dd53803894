using System.Globalization;
using System.Text;
using ExcelNumberFormat.Parsing;

namespace ExcelNumberFormat.Sections;

/// <summary>A number with digits before and behind a point: <c>#,##0.00</c>, <c>0%</c>, <c>000\-0000</c>.</summary>
internal sealed class DecimalSection(SectionHead head, IReadOnlyList<Token> tokens) : Section(head)
{
    private readonly NumberPattern _pattern = new(tokens);

    /// <inheritdoc/>
    internal override string FormatNumber(double value, CultureInfo culture)
    {
        var result = new StringBuilder();
        _pattern.Write(result, value, culture);
        return result.ToString();
    }
}

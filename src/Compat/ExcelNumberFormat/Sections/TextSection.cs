using System.Globalization;
using ExcelNumberFormat.Parsing;

namespace ExcelNumberFormat.Sections;

/// <summary>Literals, with the value as it is where it says <c>General</c> or <c>@</c>.</summary>
internal sealed class TextSection(SectionHead head, IReadOnlyList<Token> tokens) : Section(head)
{
    /// <summary>Whether it says <c>@</c>.</summary>
    internal bool IsForText => tokens.Any(token => token.Kind == TokenKind.Text);

    /// <inheritdoc/>
    internal override string FormatNumber(double value, CultureInfo culture) => Fill(PlainText.Of(value, culture));

    /// <inheritdoc/>
    internal override string FormatText(string text) => Fill(text);

    private string Fill(string value) =>
        string.Concat(tokens.Select(token => token.Kind is TokenKind.General or TokenKind.Text ? value : token.Text));
}

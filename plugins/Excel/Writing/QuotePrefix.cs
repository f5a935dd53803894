using System.Buffers;

namespace PlanKit.Excel.Writing;

/// <summary>
/// Which texts Excel would read as something else as soon as someone edits the cell and presses Enter. They bear Excel's
/// quote prefix, which keeps them text.
/// </summary>
internal static class QuotePrefix
{
    private const string FormulaStarts = "=+-@\t'＝＋－＠";

    private static readonly SearchValues<char> NumberLike = SearchValues.Create("0123456789.,/-:%+eE ¥￥$()");

    /// <summary>Whether the text begins as a formula does, in either width, or is made of what numbers, dates and times are made of.</summary>
    public static bool IsNeededBy(string text) =>
        text.Length > 0 && (FormulaStarts.Contains(text[0], StringComparison.Ordinal) || !text.AsSpan().ContainsAnyExcept(NumberLike));
}

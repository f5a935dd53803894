using FsCheck;
using FsCheck.Fluent;

namespace PlanKit.Excel.Tests.Writing;

/// <summary>Texts made of what has broken spreadsheets before: formula starts, escapes, controls, halves of pairs, markup, great length.</summary>
internal static class HostileTexts
{
    private static readonly string[] Pieces =
    [
        "=1+1", "=HYPERLINK(\"http://example.org\",\"点此\")", "=cmd|'/c calc'!A0", "+1", "-2+3", "@SUM(A1)", "\t=1", "\n=1", "\r", "\r\n", "'", "''x", "＝1",
        "{=1}", "_x0041_", "_x005F_", "_x000D_", "_x", "\u0000", "\u0008", "\u001F", "\uD840", "\uDC00", "𠀀", "\uFFFE", "\uFFFF", "\u0085", "\u2028",
        "<f>1</f>", "]]>", "&amp;", "&", "<", "\"", "汉字", "é", " ", "  ", "2026-03-31", "1/1", "007", "1e5", "TRUE", "#REF!", "😀", "a", "",
    ];

    /// <summary>Mostly a few pieces one after another; sometimes one piece over and over, past a cell's limit.</summary>
    public static Gen<string> Any() => Gen.Frequency(
        (12, Gen.Elements(Pieces).ListOf().Select(string.Concat)),
        (1, Gen.Elements(Pieces).SelectMany(piece => Gen.Choose(1, 50_000).Select(times => string.Concat(Enumerable.Repeat(piece, times / Math.Max(piece.Length, 1)))))));
}

using PlanKit.Syntax;

namespace PlanKit.Model;

/// <summary>Finds unit and year in a document's own words.</summary>
internal static class HeaderHintReader
{
    private static readonly string[] UnitEndings =
        ["委员会", "工信委", "党工委", "党委", "党组", "总支部", "党支部", "支部", "机关工委", "政府", "办公室", "委", "局", "厅", "中心", "公司", "学院", "学校", "医院"];

    public static PlanHeaderHints Read(PlanSyntaxTree tree)
    {
        string title = TitleOf(tree);
        string beginning = string.Concat(Beginning(tree));
        return new PlanHeaderHints(UnitIn(title) ?? SignedBy(tree), YearIn(title) ?? YearIn(beginning));
    }

    /// <summary>The title's lines, joined without their line breaks and white space around; empty where there is none.</summary>
    public static string TitleOf(PlanSyntaxTree tree) =>
        string.Concat(tree.Nodes<FrameSyntax>().Where(frame => frame.Part == FrameKind.Title).Select(frame => frame.ToString().Trim()));

    private static IEnumerable<string> Beginning(PlanSyntaxTree tree) =>
        tree.Root.Children.TakeWhile(node => node is FrameSyntax or PreambleSyntax or ParagraphSyntax)
            .Where(node => node is not FrameSyntax { Part: FrameKind.Advertisement })
            .Select(node => node.ToString());

    private static string? SignedBy(PlanSyntaxTree tree) =>
        tree.Nodes<FrameSyntax>()
            .Where(frame => frame.Part == FrameKind.Signature)
            .Select(frame => frame.ToString().Trim())
            .FirstOrDefault(line => UnitEndings.Any(ending => line.EndsWith(ending, StringComparison.Ordinal)));

    // 市工信委2026年工作要点 and 2026年市工信委工作要点: the unit stands before the year or right after it.
    private static string? UnitIn(string title)
    {
        int yearEnd = title.IndexOf('年', StringComparison.Ordinal) + 1;
        int yearStart = yearEnd - 1;
        while (yearStart > 0 && DigitAt(title[yearStart - 1]) >= 0)
        {
            yearStart--;
        }

        return yearEnd == 0 ? UnitAtStart(title) : UnitAtStart(title[..Math.Max(yearStart, 0)]) ?? UnitAtStart(title[yearEnd..]);
    }

    // Up to the first word that ends a unit's name, and the ones that follow it without a gap: 委员会 + 党组.
    private static string? UnitAtStart(string text)
    {
        int end = 0;
        for (int next = EndOfFirst(text); next > end; next = EndOfNext(text, end))
        {
            end = next;
        }

        string unit = text[..end].Trim();
        return unit.Length is >= 2 and <= 30 ? unit : null;
    }

    private static int EndOfFirst(string text) =>
        UnitEndings
            .Select(ending => (Start: text.IndexOf(ending, StringComparison.Ordinal), ending.Length))
            .Where(found => found.Start > 0)
            .OrderBy(found => found.Start)
            .ThenByDescending(found => found.Length)
            .Select(found => found.Start + found.Length)
            .FirstOrDefault();

    private static int EndOfNext(string text, int end) =>
        UnitEndings.Where(ending => string.CompareOrdinal(text, end, ending, 0, ending.Length) == 0)
            .Select(ending => end + ending.Length)
            .DefaultIfEmpty(0)
            .Max();

    private static int? YearIn(string text)
    {
        for (int end = text.IndexOf('年', StringComparison.Ordinal); end >= 0; end = text.IndexOf('年', end + 1))
        {
            int start = end;
            int value = 0;
            int scale = 1;
            while (start > 0 && DigitAt(text[start - 1]) is var digit and >= 0 && scale <= 1000)
            {
                value += digit * scale;
                scale *= 10;
                start--;
            }

            if (scale == 10_000 && value is >= 1900 and < 2200)
            {
                return value;
            }
        }

        return null;
    }

    private static int DigitAt(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        '〇' or '零' or '○' => 0,
        _ => "一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) is var found and >= 0 ? found + 1 : -1,
    };
}

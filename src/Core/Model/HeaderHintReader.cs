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

    private static string? UnitIn(string title)
    {
        int end = UnitEndings
            .Select(ending => title.IndexOf(ending, StringComparison.Ordinal) is var found && found > 0 ? found + ending.Length : -1)
            .Where(found => found > 0)
            .DefaultIfEmpty(-1)
            .Max();
        if (end < 0)
        {
            return null;
        }

        string unit = title[..end];
        int year = unit.IndexOf('年', StringComparison.Ordinal);
        unit = (year >= 0 ? unit[(year + 1)..] : unit).Trim();
        return unit.Length is >= 2 and <= 30 ? unit : null;
    }

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

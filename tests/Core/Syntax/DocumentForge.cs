using System.Text;

namespace PlanKit.Syntax;

/// <summary>Makes documents from a seed: orderly ones, and ones that something happened to.</summary>
internal sealed class DocumentForge(int seed)
{
    private static readonly string[] Words =
        ["抓好学习", "建强支部", "改进作风", "每季度不少于1次", "开展“主题党日”活动", "落实《办法》(试行)", "经费1.5万元", "一、二季度检查", "第一责任人签字", "一是带头；二是落实", "三会一课", "6月、12月报送"];

    private static readonly string[] Frames =
        ["党支部工作要点", "工信党〔2026〕3号", "各党支部：", "附件：1．名单", "- 2 -", "2026年3月1日", "市工信委", "仅供学习 QQ群：123", "抄送：市委", "****", ""];

    private static readonly string[] Breaks = ["\n", "\n", "\n\n", "\r\n", "\r", "\u2028"];

    private static readonly string[] Splinters =
        ["一、", "（一）", "（二)", "1．", "2、", "3.", "(1)", "①", "⑵", "一是", "二要", "第一，", "第二章", "1.1", "Ⅰ、", "、", "（）", "l、", "\t", "\u200B", "\u202E", "\uFEFF", "\uD800", "\uDC00", "“", "”", "《", "：", "。", "\r", "\n", "　", "〇", "十", "0", "附件", "\0"];

    private static readonly string[] Plain = ["坚持联系实际", "，做到全员参加", "由支部牵头", "，结果张榜", "，按时报送材料", "邀请专家辅导"];

    private readonly Random _random = new(seed);

    /// <summary>A plan of sections and items, each with its body on its line.</summary>
    public string Orderly()
    {
        var text = new StringBuilder("支部工作要点\n\n");
        int number = 0;
        int sections = _random.Next(1, 4);
        for (int section = 0; section < sections; section++)
        {
            text.Append("一二三"[section]).Append('、').Append(Word()).Append('\n');
            int items = _random.Next(1, 4);
            for (int item = 0; item < items; item++)
            {
                text.Append(++number).Append("．第").Append((char)('甲' + number)).Append("件事。").Append(Body()).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>Lines of every kind in any order.</summary>
    public string Any()
    {
        var text = new StringBuilder();
        int lines = _random.Next(0, 14);
        for (int line = 0; line < lines; line++)
        {
            text.Append(_random.Next(4) switch
            {
                0 => Pick(Frames),
                1 => Word(),
                _ => Pick(Splinters) + Word() + (_random.Next(3) == 0 ? Pick(Splinters) + Word() : ""),
            });
            text.Append(Pick(Breaks));
        }

        return text.ToString();
    }

    /// <summary>The text after a few accidents: something inserted, cut, doubled or pasted again.</summary>
    public string Mutate(string text)
    {
        int accidents = _random.Next(1, 5);
        for (int i = 0; i < accidents; i++)
        {
            int start = _random.Next(text.Length + 1);
            int length = _random.Next(Math.Min(20, text.Length - start) + 1);
            text = _random.Next(5) switch
            {
                0 => text.Insert(start, Pick(Splinters)),
                1 => text.Remove(start, length),
                2 => text.Insert(start, text.Substring(start, length)),
                3 => text.Remove(start, length).Insert(_random.Next(text.Length - length + 1), text.Substring(start, length)),
                _ => text + text,
            };
        }

        return text;
    }

    /// <summary>Words that begin, number and end nothing.</summary>
    public string Body() => string.Concat(Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Pick(Plain)));

    /// <summary>A number from 0 up to, not including, a limit.</summary>
    public int Below(int limit) => _random.Next(limit);

    private string Word() => Pick(Words);

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}

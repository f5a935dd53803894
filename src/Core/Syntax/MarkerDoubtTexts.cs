using System.Numerics;
using PlanKit.Text;

namespace PlanKit.Syntax;

/// <summary>The reasons for doubt, for people.</summary>
internal static class MarkerDoubtTexts
{
    public static LocalizableText? WeightiestOf(MarkerDoubt doubts) =>
        doubts == MarkerDoubt.None ? null : Of((MarkerDoubt)(1 << BitOperations.Log2((ushort)doubts)));

    private static LocalizableText Of(MarkerDoubt doubt) => doubt switch
    {
        MarkerDoubt.InsideLine => new("序号在一行的中间", "the number stands inside a line"),
        MarkerDoubt.SpacedOut => new("序号中间有空格", "there is white space inside the number"),
        MarkerDoubt.MixedStyle => new("写法与同级的其他序号不同", "it is written unlike its neighbours"),
        MarkerDoubt.NumberSkipped => new("前面缺了序号", "a number before it is missing"),
        MarkerDoubt.LevelUncertain => new("看不出这是部分还是条目", "nothing tells whether this is a section or an item"),
        MarkerDoubt.NumberRepeated => new("这个序号前面已经有过", "the number has occurred before"),
        MarkerDoubt.NumberOutOfOrder => new("序号比前面的小", "the number is smaller than one before it"),
        MarkerDoubt.MayBeAmount => new("这也可能是数量、日期或并列的数字", "it may be an amount, a date or an enumeration"),
        MarkerDoubt.Misread => new("序号里有形近的错字", "a character of the number was probably misread"),
        MarkerDoubt.OrdinalLost => new("序号丢失了", "the number is lost"),
        _ => throw new ArgumentOutOfRangeException(nameof(doubt), doubt, "Not one reason."),
    };
}

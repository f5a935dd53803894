using PlanKit.Text;

namespace PlanKit.Ledger;

/// <summary>The words for <see cref="CadenceSource"/>.</summary>
public static class CadenceSourceWords
{
    /// <summary>The word in JSON: <c>default</c>, <c>floor</c>, <c>profile</c>, <c>ledger</c>.</summary>
    public static string Word(this CadenceSource source) => source switch
    {
        CadenceSource.Default => "default",
        CadenceSource.Floor => "floor",
        CadenceSource.Profile => "profile",
        CadenceSource.Ledger => "ledger",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Unknown source."),
    };

    /// <summary>The words for people.</summary>
    public static LocalizableText Text(this CadenceSource source) => source switch
    {
        CadenceSource.Default => new("默认", "default"),
        CadenceSource.Floor => new("底线", "floor"),
        CadenceSource.Profile => new("单位配置", "profile"),
        CadenceSource.Ledger => new("已登记", "entered"),
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Unknown source."),
    };
}

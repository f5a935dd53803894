using PlanKit.Text;

namespace PlanKit.Ledger;

/// <summary>The words for <see cref="DueKind"/>.</summary>
public static class DueKindWords
{
    /// <summary>The word in JSON: <c>overdue</c>, <c>now</c>, <c>next</c>. Never changes once released.</summary>
    public static string Word(this DueKind kind) => kind switch
    {
        DueKind.Overdue => "overdue",
        DueKind.Now => "now",
        DueKind.Next => "next",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
    };

    /// <summary>The words for people.</summary>
    public static LocalizableText Text(this DueKind kind) => kind switch
    {
        DueKind.Overdue => new("遗留", "left over"),
        DueKind.Now => new("本季度", "now"),
        DueKind.Next => new("以后", "next"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
    };
}
